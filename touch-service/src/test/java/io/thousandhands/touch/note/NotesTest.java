package io.thousandhands.touch.note;

import static io.thousandhands.touch.testing.ACustomer.aCustomer;
import static io.thousandhands.touch.testing.ARep.aRep;
import static io.thousandhands.touch.testing.Senders.after;
import static io.thousandhands.touch.testing.Senders.as;
import static io.thousandhands.touch.testing.Senders.post;
import static io.thousandhands.touch.testing.Senders.system;
import static io.thousandhands.touch.testing.Senders.tokens;
import static io.thousandhands.touch.testing.Senders.upload;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.touch.testing.ACustomer;
import io.thousandhands.touch.testing.ARep;
import io.thousandhands.touch.testing.World;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "touch"))
class NotesTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String NOTE = "likes tulips,\\n\\thates röses 🌷";
    private static final String READ = "likes tulips,\n\thates röses 🌷";

    @Inject
    World world;

    private final ARep rep = aRep();
    private final String crmId = UUID.randomUUID().toString();
    private final ACustomer customer = aCustomer().knownTo("crm", crmId).ownedBy(rep.id());
    private final String sourceId = UUID.randomUUID().toString();

    @BeforeEach
    void aWorld() {
        world.kinds("call");
        world.tell(rep.changed(1));
    }

    @Test
    void a_note_shows_to_who_may_see_the_customer_and_is_on_the_log_sealed_alone() {
        world.tell(customer.changed(1));
        Response answer = post(system(), touch(NOTE));
        answer.then().statusCode(202).body("status", equalTo("recorded"));
        after(answer, rep.token())
                .get("/api/touches/" + answer.path("id"))
                .then()
                .statusCode(200)
                .body("note", equalTo(READ));
        for (String token : List.of(rep.token(), system(), tokens().admin())) {
            as(token).get("/api/customers/" + customer.id() + "/touches").then().body("items.note", contains(READ));
        }
        assertThat(onLog())
                .hasSize(1)
                .allSatisfy(value -> assertThat(value).contains("sealedNote").doesNotContain("tulips"));
        assertThat(world.rows("SELECT * FROM timeline WHERE customer_id = '" + customer.id() + "'"))
                .noneMatch(row -> row.contains("tulips"));
    }

    @Test
    void the_same_note_again_is_a_duplicate_and_another_is_other_content() {
        world.tell(customer.changed(1));
        Response first = post(system(), touch(NOTE));
        after(first, system()).get("/api/touches/" + first.path("id")).then().statusCode(200);
        post(system(), touch(NOTE)).then().statusCode(202).body("status", equalTo("duplicate"));
        post(system(), touch("hates tulips")).then().statusCode(409);
    }

    @Test
    void erased_with_the_customer_a_note_is_gone_and_its_touch_is_not() {
        world.tell(customer.changed(1));
        Response answer = post(system(), touch(NOTE));
        after(answer, system()).get("/api/touches/" + answer.path("id")).then().body("note", equalTo(READ));
        world.tell(customer.erased(2));
        as(system())
                .get("/api/touches/" + answer.path("id"))
                .then()
                .statusCode(200)
                .body("note", nullValue());
        world.tell(customer.changed(1));
        as(system()).get("/api/touches/" + answer.path("id")).then().body("note", nullValue());
    }

    @Test
    void a_note_whose_key_has_not_come_is_to_be_sent_again() {
        world.tell(customer.withoutKey().changed(1));
        post(system(), touch(NOTE))
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("pointer", equalTo("/note"));
        upload(system(), touch("likes tulips").strip())
                .then()
                .statusCode(200)
                .body("rejected[0].problem.status", equalTo(503));
        world.tell(customer.withKey().changed(2));
        post(system(), touch(NOTE)).then().statusCode(202).body("status", equalTo("recorded"));
    }

    @Test
    void a_key_that_comes_while_the_sender_waits_is_used() {
        world.tell(customer.withoutKey().changed(1));
        world.send(customer.withKey().changed(2));
        post(system(), touch(NOTE)).then().statusCode(202).body("status", equalTo("recorded"));
    }

    @Test
    void what_waited_for_its_customer_is_sealed_with_the_customers_key_when_that_comes() {
        Response answer = post(system(), touch(NOTE));
        answer.then().statusCode(202).body("status", equalTo("unmatched"));
        world.foldedAll(Topic.UNMATCHED_TOUCHES);
        world.tell(customer.withoutKey().changed(1));
        Response plain = post(system(), touch("").replace("\"note\": \"\",", "").replace(sourceId, "p-" + sourceId));
        plain.then().statusCode(202);
        as(system()).get("/api/touches/" + answer.path("id")).then().body("status", equalTo("unmatched"));
        world.tell(customer.withKey().changed(2));
        await().atMost(SOON).untilAsserted(() -> as(rep.token())
                .get("/api/touches/" + answer.path("id"))
                .then()
                .statusCode(200)
                .body("status", equalTo("recorded"))
                .body("note", equalTo(READ)));
    }

    private List<String> onLog() {
        return world.read(Topic.TOUCHES).stream()
                .map(ConsumerRecord::value)
                .map(value -> new String(value, UTF_8))
                .filter(value -> value.contains(sourceId))
                .toList();
    }

    private String touch(String note) {
        return """
            {"sourceId": "%s", "customer": {"externalId": {"system": "crm", "id": "%s"}}, "kind": "call", \
            "note": "%s", "occurredAt": "2026-03-01T09:30:00Z"}
            """.formatted(sourceId, crmId, note);
    }
}
