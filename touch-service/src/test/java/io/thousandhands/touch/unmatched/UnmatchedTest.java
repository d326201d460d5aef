package io.thousandhands.touch.unmatched;

import static io.thousandhands.touch.testing.ACustomer.aCustomer;
import static io.thousandhands.touch.testing.ARep.aRep;
import static io.thousandhands.touch.testing.Senders.after;
import static io.thousandhands.touch.testing.Senders.as;
import static io.thousandhands.touch.testing.Senders.post;
import static io.thousandhands.touch.testing.Senders.tokens;
import static io.thousandhands.touch.testing.Senders.upload;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.touch.testing.ACustomer;
import io.thousandhands.touch.testing.MovableClock;
import io.thousandhands.touch.testing.World;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "touch"))
class UnmatchedTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    World world;

    @Inject
    MovableClock clock;

    @Inject
    GivenUpTouches givenUp;

    private final String crmId = UUID.randomUUID().toString();
    private final String source = "system-" + crmId;
    private final String token = tokens().systemNamed(source, "touches:write");

    @BeforeEach
    void aWorld() {
        world.kinds("call", "gift");
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void a_touch_of_an_unknown_customer_waits_where_its_sender_sees_it() {
        Response answer = post(token, touch("1"));
        answer.then()
                .statusCode(202)
                .body("status", equalTo("unmatched"))
                .body("customerId", nullValue())
                .header("Read-After", matchesPattern("unmatched-touches/\\d@\\d+"));
        after(answer, token)
                .get("/api/touches/" + answer.path("id"))
                .then()
                .statusCode(200)
                .body("status", equalTo("unmatched"))
                .body("customer.externalId.id", equalTo(crmId));
        as(token)
                .get("/api/unmatched-touches")
                .then()
                .statusCode(200)
                .body("items.id", contains(answer.<String>path("id")))
                .body("items[0].sourceId", equalTo("1"));
        as(tokens().systemNamed("erp", "touches:write"))
                .get("/api/touches/" + answer.path("id"))
                .then()
                .statusCode(404);
        as(tokens().systemNamed("erp-" + crmId, "touches:write"))
                .get("/api/unmatched-touches")
                .then()
                .body("items", empty());
    }

    @Test
    void managers_see_what_waits_and_reps_do_not() {
        post(token, touch("1"));
        as(tokens().admin()).get("/api/unmatched-touches").then().statusCode(200);
        as(aRep().token("manager")).get("/api/unmatched-touches").then().statusCode(200);
        as(aRep().token()).get("/api/unmatched-touches").then().statusCode(403);
    }

    @Test
    void nothing_of_a_waiting_touch_can_be_read_on_the_log() {
        post(token, touch("secret-source-id")).then().statusCode(202);
        assertThat(world.read(Topic.UNMATCHED_TOUCHES))
                .filteredOn(record -> record.value() != null)
                .isNotEmpty()
                .allSatisfy(record -> assertThat(new String(record.value(), UTF_8))
                        .doesNotContain(crmId)
                        .doesNotContain("secret-source-id"));
    }

    @Test
    void a_touch_that_came_before_its_customer_is_on_the_log_when_the_customer_comes() {
        Response answer = post(token, touch("1"));
        world.foldedAll(Topic.UNMATCHED_TOUCHES);
        ACustomer customer = aCustomer().knownTo("crm", crmId);
        world.tell(customer.changed(1));
        recorded(answer.path("id"), customer);
        settled();
        post(token, touch("1")).then().statusCode(202).body("status", equalTo("duplicate"));
        as(token).get("/api/unmatched-touches").then().body("items", empty());
    }

    @Test
    void a_customer_may_also_be_awaited_by_our_own_id() {
        ACustomer customer = aCustomer();
        Response answer = post(
                token,
                touch("1")
                        .replace(
                                "{\"externalId\": {\"system\": \"crm\", \"id\": \"" + crmId + "\"}}",
                                "{\"id\": \"" + customer.id() + "\"}"));
        answer.then().body("status", equalTo("unmatched"));
        world.tell(customer.changed(1));
        recorded(answer.path("id"), customer);
    }

    @Test
    void a_known_customer_is_found_by_a_reference_that_they_get_later() {
        ACustomer customer = aCustomer();
        world.tell(customer.changed(1));
        Response answer = post(token, touch("1"));
        answer.then().body("status", equalTo("unmatched"));
        world.tell(customer.knownTo("crm", crmId).changed(2));
        recorded(answer.path("id"), customer);
    }

    @Test
    void of_contacts_that_were_named_blindly_those_count_that_are_the_customers() {
        UUID contact = UUID.randomUUID();
        ACustomer customer = aCustomer().knownTo("crm", crmId).withContact(contact);
        Response answer = post(
                token,
                touch("1")
                        .replace(
                                "\"kind\"",
                                "\"contactIds\": [\"%s\", \"%s\"], \"kind\"".formatted(contact, UUID.randomUUID())));
        world.tell(customer.changed(1));
        recorded(answer.path("id"), customer);
        List<String> contacts =
                as(token).get("/api/touches/" + answer.path("id")).path("contactIds");
        assertThat(contacts).containsExactly(contact.toString());
    }

    @Test
    void what_waits_is_still_waiting_when_posted_again_and_other_content_is_a_conflict() {
        Response answer = post(token, touch("1"));
        after(answer, token).get("/api/touches/" + answer.path("id")).then().statusCode(200);
        long before = waitingOnLog();
        post(token, touch("1")).then().statusCode(202).body("status", equalTo("unmatched"));
        post(token, touch("1").replace("call", "gift")).then().statusCode(409);
        assertThat(waitingOnLog()).isEqualTo(before);
    }

    @Test
    void a_rep_does_not_hear_whether_a_customer_exists() {
        var rep = aRep();
        world.tell(rep.changed(1));
        post(rep.token(), touch("1")).then().statusCode(404);
    }

    @Test
    void an_erased_customer_is_not_touched_by_what_waited() {
        ACustomer customer = aCustomer();
        String byId = touch("1")
                .replace(
                        "{\"externalId\": {\"system\": \"crm\", \"id\": \"" + crmId + "\"}}",
                        "{\"id\": \"" + customer.id() + "\"}");
        Response answer = post(token, byId);
        world.foldedAll(Topic.UNMATCHED_TOUCHES);
        world.tell(customer.erased(2));
        settled();
        as(tokens().admin()).get("/api/touches/" + answer.path("id")).then().statusCode(404);
    }

    @Test
    void after_400_days_a_touch_is_given_up() {
        Response answer = post(token, touch("1"));
        world.foldedAll(Topic.UNMATCHED_TOUCHES);
        clock.move(Duration.ofDays(401));
        givenUp.settle();
        settled();
        as(token).get("/api/touches/" + answer.path("id")).then().statusCode(404);
        post(token, touch("1")).then().statusCode(404).body("type", equalTo("urn:thousandhands:problem:not-found"));
    }

    @Test
    void customers_and_their_touches_that_come_at_once_all_find_each_other() {
        int count = 300;
        List<ACustomer> customers = IntStream.range(0, count)
                .mapToObj(i -> aCustomer().knownTo("crm", crmId + "-" + i))
                .toList();
        List<Integer> shuffled = IntStream.range(0, count).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(shuffled, new Random(1));
        CompletableFuture<Void> arriving = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < count; i += 10) {
                world.send(customers.subList(i, i + 10).stream()
                        .map(customer -> customer.changed(1))
                        .toArray(Event[]::new));
            }
        });
        for (int i = 0; i < count; i += 10) {
            upload(
                            token,
                            shuffled.subList(i, i + 10).stream()
                                    .map(n -> touch("t-" + n)
                                            .replace(crmId + "\"}", crmId + "-" + n + "\"}")
                                            .strip())
                                    .collect(Collectors.joining("\n")))
                    .then()
                    .statusCode(200)
                    .body("rejected", empty());
        }
        arriving.join();
        Set<String> expected =
                customers.stream().map(customer -> customer.id().toString()).collect(Collectors.toSet());
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        new HashSet<>(world.rows("SELECT customer_id FROM timeline WHERE source = '" + source + "'")))
                .hasSize(count));
        assertThat(world.rows("SELECT customer_id FROM timeline WHERE source = '" + source + "'"))
                .allSatisfy(row -> assertThat(expected).anyMatch(row::contains));
        settled();
    }

    private void recorded(String touchId, ACustomer customer) {
        await().atMost(SOON).untilAsserted(() -> as(token)
                .get("/api/touches/" + touchId)
                .then()
                .statusCode(200)
                .body("status", equalTo("recorded"))
                .body("customerId", equalTo(customer.id().toString())));
    }

    /** Nothing of this test's source waits any more, here or on the log. */
    private void settled() {
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        world.rows("SELECT touch_id FROM unmatched WHERE NOT settled AND source = '" + source + "'"))
                .isEmpty());
    }

    private long waitingOnLog() {
        return world.read(Topic.UNMATCHED_TOUCHES).stream()
                .filter(record -> record.value() != null)
                .count();
    }

    private String touch(String sourceId) {
        return """
            {"sourceId": "%s", "customer": {"externalId": {"system": "crm", "id": "%s"}}, "kind": "call", \
            "occurredAt": "2026-03-01T09:30:00Z"}
            """.formatted(sourceId, crmId);
    }
}
