package io.thousandhands.touch.change;

import static io.restassured.RestAssured.given;
import static io.thousandhands.touch.testing.ACustomer.aCustomer;
import static io.thousandhands.touch.testing.ARep.aRep;
import static io.thousandhands.touch.testing.Senders.after;
import static io.thousandhands.touch.testing.Senders.as;
import static io.thousandhands.touch.testing.Senders.post;
import static io.thousandhands.touch.testing.Senders.system;
import static io.thousandhands.touch.testing.Senders.tokens;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.thousandhands.contracts.DerivedId;
import io.thousandhands.contracts.event.Touch;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.touch.testing.ACustomer;
import io.thousandhands.touch.testing.ARep;
import io.thousandhands.touch.testing.World;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a timeline shows of a touch that was changed. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "touch"))
class ChangesTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String FIRST = "2026-03-01T10:00:00.000Z";
    private static final String SECOND = "2026-03-01T11:00:00.000Z";
    private static final String THIRD = "2026-03-01T12:00:00.000Z";

    @Inject
    World world;

    private final ARep rep = aRep();
    private final ACustomer customer = aCustomer().ownedBy(rep.id());
    private final ACustomer other = aCustomer();
    private final String sourceId = UUID.randomUUID().toString();
    private final UUID touchId = DerivedId.ofTouch("test-system", sourceId);

    @BeforeEach
    void aWorld() {
        world.kinds("call", "email");
        world.tell(rep.changed(1));
        world.tell(customer.changed(1), other.changed(1));
    }

    @Test
    void a_retraction_hides_the_touch_and_shows_what_happened() {
        seen(post(system(), touch(customer, "call", sourceId)));

        Response gone = asSystem()
                .queryParam("reason", "returned")
                .queryParam("changedAt", SECOND)
                .delete("/api/touches/by-source/" + sourceId);

        gone.then().statusCode(202).body("status", equalTo("retracted"));
        after(gone, rep.token())
                .get("/api/touches/" + touchId)
                .then()
                .body("status", equalTo("retracted"))
                .body("history[1].reason", equalTo("returned"));
        as(rep.token()).get(timeline(customer)).then().body("items", empty());
        as(rep.token()).get(timeline(customer) + "?retracted=true").then().body("items", hasSize(1));
        post(system(), touch(customer, "call", sourceId)).then().body("status", equalTo("duplicate"));
    }

    @Test
    void a_retraction_before_its_touch_and_before_its_customer_holds() {
        String crmId = UUID.randomUUID().toString();
        asSystem().queryParam("changedAt", SECOND).delete("/api/touches/by-source/" + sourceId);
        post(system(), """
                {"sourceId": "%s", "customer": {"externalId": {"system": "crm", "id": "%s"}}, "kind": "call",
                 "occurredAt": "2026-03-01T00:00:00Z"}
                """.formatted(sourceId, crmId)).then().body("status", equalTo("unmatched"));

        ACustomer late = aCustomer().knownTo("crm", crmId);
        world.tell(late.changed(1));

        await().atMost(SOON)
                .untilAsserted(
                        () -> as(system()).get("/api/touches/" + touchId).then().body("status", equalTo("retracted")));
    }

    @Test
    void a_person_corrects_what_they_have_seen_and_nothing_else() {
        seen(post(system(), touch(customer, "call", sourceId)));
        String tag = tag();

        patch("{\"kind\": \"email\"}", null).then().statusCode(428);
        patch("{\"kind\": \"email\"}", "\"77\"").then().statusCode(412);
        patch("{\"sourceId\": \"mine\"}", tag).then().statusCode(400).body("pointer", equalTo("/sourceId"));
        patch("{\"kind\": \"no_kind\"}", tag).then().statusCode(422);
        Response changed = patch("{\"kind\": \"email\", \"outcome\": \"reached\", \"note\": \"likes tulips\"}", tag);

        changed.then().statusCode(202).body("status", equalTo("corrected"));
        after(changed, rep.token())
                .get("/api/touches/" + touchId)
                .then()
                .body("kind", equalTo("email"))
                .body("outcome", equalTo("reached"))
                .body("note", equalTo("likes tulips"))
                .body("source", equalTo("test-system"))
                .body("evidence", equalTo("seen"))
                .body("history[1].by", equalTo("rep:" + rep.id()));
        patch("{\"kind\": \"call\"}", tag).then().statusCode(412);
    }

    @Test
    void a_touch_under_two_customers_is_left_under_the_one_of_the_newest_change() {
        seen(post(system(), touch(customer, "call", sourceId)));
        Response touch = as(system()).get("/api/touches/" + touchId);
        touch.then().statusCode(200);
        seen(put(touch(customer, "call"), SECOND));

        world.tell(new TouchEvent.Corrected(
                Instant.parse(THIRD).toEpochMilli(),
                new Touch(
                        touchId,
                        other.id(),
                        "test-system",
                        sourceId,
                        "call",
                        Instant.parse(FIRST),
                        Touch.Evidence.SEEN,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                "test-system"));

        await().atMost(SOON)
                .untilAsserted(() ->
                        as(tokens().admin()).get(timeline(customer)).then().body("items", empty()));
        as(tokens().admin()).get(timeline(other)).then().body("items.id", contains(touchId.toString()));
        assertThat(world.rows("SELECT touch_id FROM timeline WHERE touch_id = '" + touchId + "' AND NOT retracted"))
                .hasSize(1);
    }

    @Test
    void the_timeline_of_a_customer_shows_the_touches_of_who_turned_out_to_be_them() {
        seen(post(system(), touch(other, "call", sourceId)));
        world.tell(other.mergedInto(customer).changed(2));

        as(rep.token()).get(timeline(customer)).then().body("items.id", contains(touchId.toString()));
    }

    private static RequestSpecification asSystem() {
        return given().auth().oauth2(system());
    }

    private Response put(String body, @Nullable String changedAt) {
        RequestSpecification request =
                asSystem().contentType("application/json").body(body);
        return (changedAt == null ? request : request.queryParam("changedAt", changedAt))
                .put("/api/touches/by-source/" + sourceId);
    }

    private Response patch(String body, @Nullable String tag) {
        RequestSpecification request = given().auth()
                .oauth2(rep.token())
                .contentType("application/merge-patch+json")
                .body(body);
        return (tag == null ? request : request.header("If-Match", tag)).patch("/api/touches/" + touchId);
    }

    private String tag() {
        return as(tokens().admin()).get("/api/touches/" + touchId).header("ETag");
    }

    private void seen(Response taken) {
        taken.then().statusCode(202);
        after(taken, tokens().admin()).get("/api/touches/" + touchId).then().statusCode(200);
    }

    private static String touch(ACustomer customer, String kind) {
        return """
                {"customer": {"id": "%s"}, "kind": "%s", "occurredAt": "2026-03-01T00:00:00Z"}
                """.formatted(customer.id(), kind);
    }

    private static String touch(ACustomer customer, String kind, String sourceId) {
        return touch(customer, kind).replaceFirst("\\{", "{\"sourceId\": \"" + sourceId + "\", ");
    }

    private static String timeline(ACustomer customer) {
        return "/api/customers/" + customer.id() + "/touches";
    }
}
