package io.thousandhands.touch.change;

import static io.thousandhands.touch.testing.ACustomer.aCustomer;
import static io.thousandhands.touch.testing.ARep.aRep;
import static io.thousandhands.touch.testing.Senders.after;
import static io.thousandhands.touch.testing.Senders.as;
import static io.thousandhands.touch.testing.Senders.post;
import static io.thousandhands.touch.testing.Senders.tokens;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.thousandhands.contracts.DerivedId;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.Touch;
import io.thousandhands.contracts.event.Touch.Evidence;
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

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "touch"))
class BySourceTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String EARLY = "2026-03-01T10:00:00Z";
    private static final String LATE = "2026-03-01T11:00:00Z";

    @Inject
    World world;

    private final ARep rep = aRep();
    private final ACustomer customer =
            aCustomer().knownTo("crm", UUID.randomUUID().toString()).ownedBy(rep.id());
    private final ACustomer other = aCustomer().ownedBy(rep.id());
    private final String source = "system-" + UUID.randomUUID();
    private final String token = tokens().systemNamed(source, "touches:write");
    private final String sourceId = "CA/" + UUID.randomUUID();
    private final UUID id = DerivedId.ofTouch(source, sourceId);

    @BeforeEach
    void aWorld() {
        world.kinds("call", "gift");
        world.tell(rep.changed(1), customer.changed(1), other.changed(1));
    }

    @Test
    void what_is_put_first_is_recorded_and_what_is_put_again_is_a_duplicate() {
        Response answer = put(null, "call", customer);
        answer.then()
                .statusCode(202)
                .body("id", equalTo(id.toString()))
                .body("status", equalTo("recorded"))
                .body("customerId", equalTo(customer.id().toString()))
                .header("Location", endsWith("/api/touches/" + id));
        seen(answer);
        put(null, "call", customer).then().statusCode(202).body("status", equalTo("duplicate"));
        assertThat(onLog()).isEqualTo(1);
    }

    @Test
    void a_posted_touch_is_corrected_and_a_late_post_is_a_duplicate() {
        seen(post(token, posted("call", customer)));
        Response answer = put(null, "gift", customer);
        answer.then().statusCode(202).body("status", equalTo("corrected"));
        after(answer, token)
                .get("/api/touches/" + id)
                .then()
                .body("kind", equalTo("gift"))
                .body("status", equalTo("corrected"))
                .body("history.what", contains("recorded", "corrected"))
                .body("history.by", contains(source, source));
        post(token, posted("call", customer)).then().body("status", equalTo("duplicate"));
        post(token, posted("postcard", customer)).then().statusCode(409);
    }

    @Test
    void of_two_corrections_the_later_one_holds_whichever_comes_first() {
        seen(put(LATE, "gift", customer));
        put(EARLY, "call", customer).then().statusCode(202).body("status", equalTo("duplicate"));
        one().body("kind", equalTo("gift"));
    }

    @Test
    void a_touch_that_is_put_under_another_customer_moves() {
        seen(post(token, posted("call", customer)));
        Response answer = put(LATE, "call", other);
        answer.then()
                .statusCode(202)
                .body("status", equalTo("corrected"))
                .body("customerId", equalTo(other.id().toString()));
        after(answer, token)
                .get("/api/touches/" + id)
                .then()
                .body("customerId", equalTo(other.id().toString()));
        timeline(customer, "").body("items", empty());
        timeline(other, "").body("items.id", contains(id.toString()));
        timeline(customer, "?retracted=true")
                .body("items.status", contains("retracted"))
                .body("items[0].history.what", contains("recorded", "retracted"))
                .body("items[0].history[1].at", equalTo(LATE));
    }

    @Test
    void a_retraction_hides_a_touch_and_a_later_put_brings_it_back() {
        seen(post(token, posted("call", customer)));
        Response answer = delete("?changedAt=" + EARLY + "&reason=wrong-number");
        answer.then().statusCode(202).body("status", equalTo("retracted"));
        after(answer, token)
                .get("/api/touches/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"" + Instant.parse(EARLY).toEpochMilli() + "\""))
                .body("status", equalTo("retracted"))
                .body("history[1].reason", equalTo("wrong-number"));
        timeline(customer, "").body("items", empty());
        post(token, posted("call", customer)).then().body("status", equalTo("duplicate"));
        timeline(customer, "").body("items", empty());
        delete("").then().statusCode(202).body("status", equalTo("duplicate"));
        seen(put(LATE, "call", customer));
        timeline(customer, "").body("items", hasSize(1));
    }

    @Test
    void a_retraction_that_comes_first_waits_for_its_touch() {
        Response answer = delete("?changedAt=" + EARLY);
        answer.then().statusCode(202).body("status", equalTo("unmatched")).body("customerId", nullValue());
        world.foldedAll(Topic.UNMATCHED_TOUCHES);
        post(token, posted("call", customer)).then().statusCode(202).body("status", equalTo("recorded"));
        retractedSoon();
        post(token, posted("call", customer)).then().body("status", equalTo("duplicate"));
    }

    @Test
    void a_retraction_that_comes_at_once_after_its_touch_finds_it() {
        post(token, posted("call", customer)).then().statusCode(202);
        delete("?changedAt=" + EARLY).then().statusCode(202);
        retractedSoon();
    }

    @Test
    void what_waits_is_changed_and_retracted_too() {
        ACustomer unknown = aCustomer();
        Response answer = post(token, posted("call", unknown));
        answer.then().body("status", equalTo("unmatched"));
        world.foldedAll(Topic.UNMATCHED_TOUCHES);
        put(LATE, "gift", unknown).then().statusCode(202).body("status", equalTo("unmatched"));
        put(EARLY, "call", unknown).then().statusCode(202).body("status", equalTo("unmatched"));
        post(token, posted("call", unknown)).then().body("status", equalTo("unmatched"));
        world.tell(unknown.changed(1));
        await().atMost(SOON).untilAsserted(() -> one().statusCode(200)
                .body("kind", equalTo("gift"))
                .body("customerId", equalTo(unknown.id().toString())));
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        world.rows("SELECT 1 FROM unmatched WHERE NOT settled AND touch_id = '" + id + "'"))
                .isEmpty());
    }

    @Test
    void what_waits_and_is_retracted_waits_no_more_and_is_retracted_when_its_customer_comes() {
        ACustomer unknown = aCustomer();
        post(token, posted("call", unknown)).then().body("status", equalTo("unmatched"));
        world.foldedAll(Topic.UNMATCHED_TOUCHES);
        delete("?changedAt=" + LATE).then().statusCode(202).body("status", equalTo("unmatched"));
        world.foldedAll(Topic.UNMATCHED_TOUCHES);
        as(token).get("/api/touches/" + id).then().statusCode(404);
        as(token).get("/api/unmatched-touches").then().body("items", empty());
        world.tell(unknown.changed(1));
        retractedSoon();
    }

    @Test
    void a_touch_that_is_put_under_an_unknown_customer_moves_when_they_come() {
        ACustomer unknown = aCustomer();
        seen(post(token, posted("call", customer)));
        put(LATE, "call", unknown).then().statusCode(202).body("status", equalTo("unmatched"));
        world.foldedAll(Topic.UNMATCHED_TOUCHES);
        one().body("customerId", equalTo(customer.id().toString()));
        world.tell(unknown.changed(1));
        await().atMost(SOON).untilAsserted(() -> one().body(
                        "customerId", equalTo(unknown.id().toString())));
        await().atMost(SOON).untilAsserted(() -> timeline(customer, "").body("items", empty()));
    }

    @Test
    void one_id_that_lives_under_two_customers_keeps_one_home() {
        world.tell(new TouchEvent.Recorded(touch(customer)), new TouchEvent.Recorded(touch(other)));
        String lesser = customer.id().toString().compareTo(other.id().toString()) < 0
                ? customer.id().toString()
                : other.id().toString();
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        world.rows("SELECT customer_id FROM timeline WHERE NOT retracted AND touch_id = '" + id + "'"))
                .singleElement()
                .asString()
                .contains(lesser));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(world.rows("SELECT 1 FROM doubled_touch WHERE touch_id = '" + id + "'"))
                        .isEmpty());
    }

    @Test
    void what_was_overtaken_in_the_queue_is_sent_again_so_that_compaction_keeps_what_holds() {
        ACustomer unknown = aCustomer();
        put(LATE, "gift", unknown).then().body("status", equalTo("unmatched"));
        // At once, so that this door does not know of the first.
        put(EARLY, "call", unknown).then().body("status", equalTo("unmatched"));
        await().atMost(SOON).untilAsserted(() -> {
            world.foldedAll(Topic.UNMATCHED_TOUCHES);
            assertThat(world.rows("SELECT version FROM unmatched WHERE NOT again AND touch_id = '" + id + "'"))
                    .singleElement()
                    .asString()
                    .contains(Long.toString(Instant.parse(LATE).toEpochMilli()));
        });
    }

    @Test
    void an_erased_customer_takes_no_correction_and_no_move() {
        seen(post(token, posted("call", customer)));
        world.tell(other.erased(2));
        put(LATE, "call", other)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:thousandhands:problem:erased-customer"));
    }

    @Test
    void people_change_what_they_told_and_nobody_elses() {
        String body = body("call", customer);
        Response answer =
                as(rep.token()).contentType("application/json").body(body).put("/api/touches/by-source/{id}", sourceId);
        answer.then().statusCode(202).body("status", equalTo("recorded"));
        assertThat(answer.<String>path("id"))
                .isEqualTo(DerivedId.ofTouch("rep:" + rep.id(), sourceId).toString());
        after(answer, rep.token())
                .get("/api/touches/" + answer.path("id"))
                .then()
                .statusCode(200);
        world.tell(customer.ownedBy(aRep().id()).changed(2));
        as(rep.token()).delete("/api/touches/by-source/{id}", sourceId).then().statusCode(404);
    }

    @Test
    void a_time_of_change_that_is_none_or_lies_ahead_is_refused() {
        put("yesterday", "call", customer).then().statusCode(400).body("parameter", equalTo("changedAt"));
        put("2126-03-01T10:00:00Z", "call", customer).then().statusCode(400);
        put("1970-01-01T00:00:00Z", "call", customer).then().statusCode(400);
        as(token)
                .contentType("application/json")
                .body(posted("call", customer).replace(sourceId, "other"))
                .put("/api/touches/by-source/{id}", sourceId)
                .then()
                .statusCode(400)
                .body("pointer", equalTo("/sourceId"));
    }

    private Response put(@Nullable String changedAt, String kind, ACustomer of) {
        return as(token)
                .contentType("application/json")
                .body(body(kind, of))
                .put("/api/touches/by-source/{id}" + (changedAt == null ? "" : "?changedAt=" + changedAt), sourceId);
    }

    private Response delete(String query) {
        return as(token).urlEncodingEnabled(false).delete("/api/touches/by-source/" + sourceId + query);
    }

    private ValidatableResponse one() {
        return as(token).get("/api/touches/" + id).then();
    }

    private ValidatableResponse timeline(ACustomer of, String query) {
        return as(token).get("/api/customers/" + of.id() + "/touches" + query).then();
    }

    private void retractedSoon() {
        await().atMost(SOON).untilAsserted(() -> one().statusCode(200).body("status", equalTo("retracted")));
    }

    private void seen(Response answer) {
        after(answer, token).get("/api/touches/" + id).then().statusCode(200);
    }

    private long onLog() {
        return world.read(Topic.TOUCHES).stream()
                .filter(record -> new String(record.value(), UTF_8).contains(sourceId))
                .count();
    }

    private String posted(String kind, ACustomer of) {
        return body(kind, of).replace("{\"customer\"", "{\"sourceId\": \"" + sourceId + "\", \"customer\"");
    }

    private static String body(String kind, ACustomer of) {
        return """
            {"customer": {"id": "%s"}, "kind": "%s", "occurredAt": "2026-03-01T09:30:00Z"}
            """.formatted(of.id(), kind);
    }

    private Touch touch(ACustomer of) {
        return new Touch(
                id,
                of.id(),
                source,
                sourceId,
                "call",
                Instant.parse("2026-03-01T09:30:00Z"),
                Evidence.SEEN,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
