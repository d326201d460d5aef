package io.thousandhands.touch.door;

import static io.thousandhands.touch.testing.ACustomer.aCustomer;
import static io.thousandhands.touch.testing.ARep.aRep;
import static io.thousandhands.touch.testing.Senders.after;
import static io.thousandhands.touch.testing.Senders.as;
import static io.thousandhands.touch.testing.Senders.post;
import static io.thousandhands.touch.testing.Senders.system;
import static io.thousandhands.touch.testing.Senders.tokens;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.thousandhands.contracts.DerivedId;
import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.touch.testing.ACustomer;
import io.thousandhands.touch.testing.ARep;
import io.thousandhands.touch.testing.World;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "touch"))
class RecordTouchTest {
    private static final UUID CONTACT = UUID.randomUUID();

    @Inject
    World world;

    private final ARep manager = aRep();
    private final ARep rep = aRep().reportingTo(manager);
    private final ARep otherRep = aRep().knownTo("hr", "77");
    private final ACustomer customer = aCustomer()
            .knownTo("crm", UUID.randomUUID().toString())
            .withContact(CONTACT)
            .ownedBy(rep.id());
    private final String sourceId = UUID.randomUUID().toString();

    @BeforeEach
    void aWorld() {
        world.kinds("call", "gift");
        world.tell(manager.changed(1), rep.changed(1), otherRep.changed(1), customer.changed(1));
    }

    @Test
    void a_touch_is_on_the_log_and_at_once_on_the_timeline() {
        Response answer = post(system(), call(sourceId));
        UUID id = DerivedId.ofTouch("test-system", sourceId);
        answer.then()
                .statusCode(202)
                .body("id", equalTo(id.toString()))
                .body("status", equalTo("recorded"))
                .body("customerId", equalTo(customer.id().toString()))
                .header("Location", endsWith("/api/touches/" + id))
                .header("Read-After", matchesPattern("touches/\\d@\\d+"));
        after(answer, system())
                .get("/api/touches/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("status", equalTo("recorded"))
                .body("kind", equalTo("call"))
                .body("occurredAt", equalTo("2026-03-01T08:30:00.123Z"))
                .body("evidence", equalTo("seen"))
                .body("source", equalTo("test-system"))
                .body("contactIds", contains(CONTACT.toString()))
                .body("direction", equalTo("outbound"))
                .body("durationSeconds", equalTo(260));
        as(rep.token())
                .get("/api/customers/" + customer.id() + "/touches")
                .then()
                .statusCode(200)
                .body("items.id", contains(id.toString()))
                .body("next", nullValue());
    }

    @Test
    void a_stranger_reads_the_log_as_cloud_events_with_json() {
        post(system(), call(sourceId)).then().statusCode(202);
        ConsumerRecord<String, byte[]> record = world.read(Topic.TOUCHES).stream()
                .filter(one -> new String(one.value(), UTF_8).contains(sourceId))
                .findFirst()
                .orElseThrow();
        UUID id = DerivedId.ofTouch("test-system", sourceId);
        Map<String, String> headers = StreamSupport.stream(record.headers().spliterator(), false)
                .collect(Collectors.toMap(Header::key, header -> new String(header.value(), UTF_8)));
        assertThat(record.key()).isEqualTo(customer.id().toString());
        assertThat(headers.remove("ce_time")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z");
        assertThat(headers)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id + "@" + customer.id() + ":0",
                        "ce_source", "/touch-service",
                        "ce_type", "io.thousandhands.touch.recorded.v1",
                        "ce_version", "0",
                        "content-type", "application/json"));
        assertThat(new String(record.value(), UTF_8)).isEqualTo("""
                        {"touch":{"id":"%s","customerId":"%s","source":"test-system","sourceId":"%s","kind":"call",\
                        "occurredAt":"2026-03-01T08:30:00.123Z","evidence":"seen","contactIds":["%s"],\
                        "direction":"outbound","durationSeconds":260}}""".formatted(id, customer.id(), sourceId, CONTACT));
    }

    @Test
    void the_same_touch_again_is_a_duplicate_and_not_on_the_log_twice() {
        Response first = post(system(), call(sourceId));
        seen(first);
        post(system(), call(sourceId))
                .then()
                .statusCode(202)
                .body("id", equalTo(first.path("id")))
                .body("status", equalTo("duplicate"))
                .body("customerId", equalTo(customer.id().toString()));
        long onLog = world.read(Topic.TOUCHES).stream()
                .filter(one -> new String(one.value(), UTF_8).contains(sourceId))
                .count();
        assertThat(onLog).isEqualTo(1);
    }

    @Test
    void the_same_source_id_with_other_content_is_a_conflict() {
        seen(post(system(), call(sourceId)));
        post(system(), call(sourceId).replace("260", "261"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:thousandhands:problem:other-content"))
                .body("pointer", equalTo("/sourceId"));
    }

    @Test
    void the_same_source_id_of_another_system_is_another_touch() {
        Response first = post(system(), call(sourceId));
        Response second = post(tokens().systemNamed("erp", "touches:write"), call(sourceId));
        second.then().statusCode(202).body("status", equalTo("recorded"));
        assertThat(second.<String>path("id")).isNotEqualTo(first.path("id"));
    }

    @Test
    void an_idempotency_key_makes_a_touch_itself_again() {
        String key = "\"" + UUID.randomUUID() + "\"";
        Response first = keyed(key, touch("gift"));
        first.then().statusCode(202).body("status", equalTo("recorded"));
        seen(first);
        keyed(key, touch("gift")).then().statusCode(202).body("status", equalTo("duplicate"));
        keyed(key, touch("call"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:thousandhands:problem:idempotency-key-reused"));
    }

    @Test
    void without_any_id_equal_content_is_the_same_touch() {
        Response first = post(system(), touch("gift"));
        seen(first);
        post(system(), touch("gift"))
                .then()
                .body("id", equalTo(first.path("id")))
                .body("status", equalTo("duplicate"));
        post(system(), touch("call")).then().body("status", equalTo("recorded"));
    }

    @Test
    void people_log_as_themselves() {
        Response answer = post(rep.token(), touch("gift"));
        answer.then().statusCode(202).body("status", equalTo("recorded"));
        after(answer, rep.token())
                .get("/api/touches/" + answer.path("id"))
                .then()
                .body("evidence", equalTo("said"))
                .body("source", equalTo("rep:" + rep.id()))
                .body("repId", equalTo(rep.id().toString()));
    }

    @Test
    void who_made_it_is_named_by_id_email_or_external_id() {
        assertThat(repOf("{\"id\": \"" + otherRep.id() + "\"}"))
                .isEqualTo(otherRep.id().toString());
        assertThat(repOf("{\"email\": \"" + otherRep.id() + "@Example.org\"}"))
                .isEqualTo(otherRep.id().toString());
        world.tell(otherRep.changed(2));
        assertThat(repOf("{\"externalId\": {\"system\": \"hr\", \"id\": \"77\"}}"))
                .isNotBlank();
    }

    @Test
    void a_managers_team_is_theirs_to_touch_and_see() {
        Response answer = post(manager.token("manager"), touch("gift"));
        answer.then().statusCode(202);
        after(answer, manager.token("manager"))
                .get("/api/touches/" + answer.path("id"))
                .then()
                .statusCode(200);
    }

    @Test
    void somebody_elses_customer_is_not_there() {
        Response answer = post(system(), call(sourceId));
        seen(answer);
        post(otherRep.token(), touch("gift")).then().statusCode(404);
        String unknown = touch("gift")
                .replace(customer.id().toString(), UUID.randomUUID().toString());
        post(otherRep.token(), unknown).then().statusCode(404);
        as(otherRep.token()).get("/api/touches/" + answer.path("id")).then().statusCode(404);
        as(otherRep.token())
                .get("/api/customers/" + customer.id() + "/touches")
                .then()
                .statusCode(404);
        as(tokens().systemNamed("erp", "touches:write"))
                .get("/api/touches/" + answer.path("id"))
                .then()
                .statusCode(404);
    }

    @Test
    void an_orphan_is_for_every_rep_to_touch() {
        ACustomer orphan = aCustomer();
        world.tell(orphan.changed(1));
        post(
                        otherRep.token(),
                        touch("gift")
                                .replace(customer.id().toString(), orphan.id().toString()))
                .then()
                .statusCode(202);
    }

    @Test
    void a_customer_who_arrives_while_the_rep_waits_is_found() {
        ACustomer fresh = aCustomer().ownedBy(rep.id());
        world.send(fresh.changed(1));
        post(
                        rep.token(),
                        touch("gift")
                                .replace(customer.id().toString(), fresh.id().toString()))
                .then()
                .statusCode(202)
                .body("status", equalTo("recorded"));
    }

    @Test
    void an_erased_customer_takes_no_touch_and_shows_none() {
        seen(post(system(), call(sourceId)));
        world.tell(customer.erased(2));
        post(system(), touch("gift"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:thousandhands:problem:erased-customer"));
        post(rep.token(), touch("gift")).then().statusCode(404);
        as(rep.token())
                .get("/api/customers/" + customer.id() + "/touches")
                .then()
                .statusCode(404);
    }

    private String call(String id) {
        return """
            {"sourceId": "%s", "customer": {"id": "%s"}, "kind": "call", "occurredAt": "2026-03-01T09:30:00.1239+01:00",
             "contactIds": ["%s"], "direction": "outbound", "durationSeconds": 260}
            """.formatted(id, customer.id(), CONTACT);
    }

    private String touch(String kind) {
        return """
            {"customer": {"id": "%s"}, "kind": "%s", "occurredAt": "2026-03-01T12:00:00Z"}
            """.formatted(customer.id(), kind);
    }

    private Response keyed(String key, String body) {
        return as(system())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/api/touches");
    }

    private String repOf(String reference) {
        String body = touch("gift").replace("\"kind\"", "\"rep\": " + reference + ", \"kind\"");
        Response answer = post(system(), body);
        answer.then().statusCode(202);
        return after(answer, system()).get("/api/touches/" + answer.path("id")).path("repId");
    }

    private static void seen(Response answer) {
        after(answer, system()).get("/api/touches/" + answer.path("id")).then().statusCode(200);
    }
}
