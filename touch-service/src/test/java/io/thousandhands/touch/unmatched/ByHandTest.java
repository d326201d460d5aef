package io.thousandhands.touch.unmatched;

import static io.thousandhands.touch.testing.ACustomer.aCustomer;
import static io.thousandhands.touch.testing.ARep.aRep;
import static io.thousandhands.touch.testing.Senders.after;
import static io.thousandhands.touch.testing.Senders.as;
import static io.thousandhands.touch.testing.Senders.post;
import static io.thousandhands.touch.testing.Senders.tokens;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People say whose a waiting touch is, or that it is nobody's. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "touch"))
class ByHandTest {
    @Inject
    World world;

    private final String email = UUID.randomUUID() + "@example.org";
    private final String source = "system-" + email;
    private final String token = tokens().systemNamed(source, "touches:write");
    private final ARep manager = aRep();
    private final ACustomer customer = aCustomer().ownedBy(manager.id());

    @BeforeEach
    void aWorld() {
        world.kinds("call");
        world.tell(manager.changed(1), customer.changed(1));
    }

    @Test
    void a_matched_touch_is_recorded_and_what_waits_under_its_address_follows_once_the_customer_has_it() {
        String first = waiting("1");
        String second = waiting("2");
        Response answer = match(manager.token("manager"), first, customer.id());
        answer.then()
                .statusCode(200)
                .body("id", equalTo(first))
                .body("status", equalTo("recorded"))
                .body("customerId", equalTo(customer.id().toString()))
                .body("address.email", equalTo(email));
        after(answer, token)
                .get("/api/touches/" + first)
                .then()
                .body("status", equalTo("recorded"))
                .body("customerId", equalTo(customer.id().toString()));
        world.tell(customer.withEmail(email).changed(2));
        recorded(second);
    }

    @Test
    void what_was_matched_is_the_same_when_anybody_says_it_again() {
        String id = waiting("1");
        Response answer = match(token, id, customer.id());
        answer.then().statusCode(200);
        match(token, id, customer.id()).then().statusCode(200).body("status", equalTo("recorded"));
        after(answer, token).get("/api/touches/" + id).then().body("status", equalTo("recorded"));
        post(token, touch("1"))
                .then()
                .statusCode(202)
                .body("status", equalTo("duplicate"))
                .body("customerId", equalTo(customer.id().toString()));
    }

    @Test
    void an_ambiguous_touch_lacks_no_address() {
        world.tell(
                customer.withEmail(email).changed(2),
                aCustomer().withEmail(email).changed(1));
        match(token, waiting("1"), customer.id()).then().statusCode(200).body("address", nullValue());
    }

    @Test
    void of_a_touch_between_two_somebody_may_say_which_of_them_the_customer_is() {
        String between = touch("1").replace("\"customer\": {", "\"to\": {\"phone\": \"+4930123456\"}, \"from\": {");
        String id = post(token, between).path("id");
        world.foldedAll(Topic.UNMATCHED_TOUCHES);
        Response answer = as(token)
                .contentType("application/json")
                .body("{\"customerId\": \"" + customer.id() + "\", \"side\": \"from\"}")
                .post("/api/unmatched-touches/" + id + "/match");
        answer.then().statusCode(200).body("address.email", equalTo(email));
        after(answer, token).get("/api/touches/" + id).then().body("direction", equalTo("inbound"));
    }

    @Test
    void a_touch_that_is_given_up_waits_no_more() {
        String id = waiting("1");
        as(manager.token("manager"))
                .delete("/api/unmatched-touches/" + id)
                .then()
                .statusCode(204);
        as(token).get("/api/unmatched-touches").then().body("items", empty());
        as(manager.token("manager"))
                .delete("/api/unmatched-touches/" + id)
                .then()
                .statusCode(404);
        match(token, id, customer.id()).then().statusCode(404);
    }

    @Test
    void reps_decide_nothing_and_others_only_over_what_they_see() {
        String id = waiting("1");
        match(manager.token(), id, customer.id()).then().statusCode(403);
        match(manager.token("rep", "touches:write"), id, customer.id()).then().statusCode(403);
        as(manager.token()).delete("/api/unmatched-touches/" + id).then().statusCode(403);
        match(tokens().systemNamed("other-" + source, "touches:write"), id, customer.id())
                .then()
                .statusCode(404);
        ARep stranger = aRep();
        world.tell(stranger.changed(1));
        match(stranger.token("manager"), id, customer.id()).then().statusCode(404);
        match(token, id, UUID.randomUUID()).then().statusCode(404);
        match(token, UUID.randomUUID().toString(), customer.id()).then().statusCode(404);
    }

    @Test
    void what_is_not_said_right_is_refused() {
        String path = "/api/unmatched-touches/" + UUID.randomUUID() + "/match";
        as(token).contentType("application/json").body("{}").post(path).then().statusCode(400);
        as(token)
                .contentType("application/json")
                .body("{\"customerId\": \"" + customer.id() + "\", \"side\": \"left\"}")
                .post(path)
                .then()
                .statusCode(400)
                .body("pointer", equalTo("/side"));
        as(token).get("/api/unmatched-touches?reason=none").then().statusCode(400);
    }

    private String waiting(String sourceId) {
        Response answer = post(token, touch(sourceId));
        answer.then().statusCode(202).body("status", equalTo("unmatched"));
        world.foldedAll(Topic.UNMATCHED_TOUCHES);
        return answer.path("id");
    }

    private static Response match(String token, String touchId, UUID customerId) {
        return as(token)
                .contentType("application/json")
                .body("{\"customerId\": \"" + customerId + "\"}")
                .post("/api/unmatched-touches/" + touchId + "/match");
    }

    private void recorded(String touchId) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> as(token)
                .get("/api/touches/" + touchId)
                .then()
                .body("status", equalTo("recorded"))
                .body("customerId", equalTo(customer.id().toString())));
    }

    private String touch(String sourceId) {
        return """
            {"sourceId": "%s", "customer": {"email": "%s"}, "kind": "call", "occurredAt": "2026-03-01T09:30:00Z"}
            """.formatted(sourceId, email);
    }
}
