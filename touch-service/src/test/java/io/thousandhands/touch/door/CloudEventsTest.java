package io.thousandhands.touch.door;

import static io.thousandhands.touch.testing.ACustomer.aCustomer;
import static io.thousandhands.touch.testing.Senders.after;
import static io.thousandhands.touch.testing.Senders.as;
import static io.thousandhands.touch.testing.Senders.system;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.message.MessageWriter;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonFormat;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.thousandhands.contracts.DerivedId;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.touch.testing.ACustomer;
import io.thousandhands.touch.testing.World;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The official client of CloudEvents in its three modes, and what it would not send. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "touch"))
class CloudEventsTest {
    private static final String EVENT = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";
    private static final String TYPE = "urn:thousandhands:problem:";

    @Inject
    World world;

    private final String crmId = UUID.randomUUID().toString();
    private final ACustomer customer = aCustomer().knownTo("crm", crmId);
    private final String eventId = UUID.randomUUID().toString();

    @BeforeEach
    void aWorld() {
        world.kinds("call", "gift");
        world.tell(customer.changed(1));
    }

    @Test
    void an_event_in_binary_mode_is_a_touch() {
        Response answer = send(anEvent(eventId).build(), false);
        isRecorded(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:bob%2B{crm}@Example.org", "tel:{phone}", "urn:uuid:{id}", "external:crm:{crm}"})
    void its_subject_names_the_customer(String subject) {
        String phone = "+4930" + (1_000_000 + Math.floorMod(crmId.hashCode(), 8_000_000));
        world.tell(customer.withEmail("bob+" + crmId + "@example.org")
                .withPhone(phone)
                .changed(2));
        String named = subject.replace("{crm}", crmId)
                .replace("{phone}", phone)
                .replace("{id}", customer.id().toString());

        isRecorded(send(anEvent(eventId).withSubject(named).build(), false));
    }

    @Test
    void an_event_in_structured_mode_is_the_same_touch() {
        Response first = send(anEvent(eventId).build(), false);
        after(first, system()).get("/api/touches/" + first.path("id")).then().statusCode(200);

        Response answer = send(anEvent(eventId).build(), true);

        answer.then().statusCode(202).body("status", equalTo("duplicate")).body("id", equalTo(first.path("id")));
    }

    @Test
    void binary_data_in_structured_mode_is_read() {
        isRecorded(post(EVENT, event("\"data_base64\": \"eyJraW5kIjogImNhbGwifQ==\"")));
    }

    @Test
    void data_of_any_type_that_is_json_is_taken_in_binary_mode() {
        Response answer = binary().header("ce-subject", "external:crm:" + crmId)
                .contentType("application/vnd.pbx.call+json")
                .body("{\"kind\": \"call\"}".getBytes(UTF_8))
                .post("/api/touches");
        isRecorded(answer);
    }

    @Test
    void a_batch_is_answered_as_an_upload_is() throws IOException {
        ObjectMapper json = JsonMapper.builder()
                .addModule(JsonFormat.getCloudEventJacksonModule())
                .build();
        List<CloudEvent> events = List.of(
                anEvent(eventId + "-0").build(),
                anEvent(eventId + "-1")
                        .withSubject("external:crm:nobody-" + crmId)
                        .build(),
                anEvent(eventId + "-2").withSubject("nobody").build(),
                anEvent(eventId + "-0").build());

        Response answer = post(BATCH, json.writeValueAsString(events));

        answer.then()
                .statusCode(200)
                .header("Read-After", notNullValue())
                .body("recorded", equalTo(1))
                .body("duplicates", equalTo(1))
                .body("unmatched", equalTo(1))
                .body("rejected.index", contains(2))
                .body("rejected[0].problem.attribute", equalTo("subject"));
    }

    @Test
    void a_batch_may_be_empty() {
        post(BATCH, "[]").then().statusCode(200).body("recorded", equalTo(0)).body("rejected", empty());
    }

    @Test
    void a_batch_that_is_no_array_is_refused() {
        post(BATCH, "{}").then().statusCode(400).body("type", equalTo(TYPE + "malformed-json"));
    }

    @Test
    void a_long_element_harms_no_other_and_hears_of_the_limit() {
        post(
                        BATCH,
                        "[" + event("\"data\": \"" + "x".repeat(65 * 1024) + "\"") + ","
                                + event("\"data\": {\"kind\": \"call\"}") + "]")
                .then()
                .statusCode(200)
                .body("recorded", equalTo(1))
                .body("rejected.index", contains(0))
                .body("rejected[0].problem.status", equalTo(413))
                .body("rejected[0].problem.limit", equalTo(65_536));
    }

    @Test
    void a_batch_over_the_limit_is_refused_before_it_is_read() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String head = "POST /api/touches HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + BATCH
                    + "\r\nAuthorization: Bearer " + system() + "\r\nContent-Length: 70000000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            assertThat(new String(socket.getInputStream().readNBytes(12), UTF_8))
                    .isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void an_event_over_the_limit_of_a_document_is_refused() {
        post(EVENT, event("\"data\": \"" + "x".repeat(65 * 1024) + "\""))
                .then()
                .statusCode(413)
                .body("limit", equalTo(65_536));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"kind\": \"call\"",
                "\"data\": null",
                "\"data\": \"a call\"",
                "\"data_base64\": \"?\"",
                "\"data_base64\": \"bnVsbA==\"",
                "\"data\": {\"kind\": \"call\"}, \"data_base64\": \"e30=\"",
                "\"data\": \"<call/>\", \"datacontenttype\": \"text/xml\"",
                "\"data\": {\"kind\": \"call\"}, \"subject\": 4711"
            })
    void an_event_whose_data_is_no_touch_is_refused(String members) {
        post(EVENT, event(members)).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void a_member_that_nobody_knows_is_refused_in_data_and_let_pass_beside_it() {
        post(
                        EVENT,
                        event(
                                "\"traceparent\": \"00-1\", \"sampledrate\": 30, \"data\": {\"kind\": \"call\", \"colour\": \"red\"}"))
                .then()
                .statusCode(400)
                .body("type", equalTo(TYPE + "unknown-member"))
                .body("pointer", equalTo("/colour"));
    }

    @Test
    void a_header_that_is_missing_is_named() {
        as(system())
                .header("ce-id", eventId)
                .contentType("application/json")
                .body("{\"kind\": \"call\"}")
                .post("/api/touches")
                .then()
                .statusCode(400)
                .body("attribute", equalTo("specversion"));
    }

    @Test
    void an_idempotency_key_is_not_for_batches() {
        as(system())
                .header("Idempotency-Key", "\"key\"")
                .contentType(BATCH)
                .body("[]".getBytes(UTF_8))
                .post("/api/touches")
                .then()
                .statusCode(400)
                .body("type", equalTo(TYPE + "bad-idempotency-key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/cloudevents+avro", "text/xml", "application/octet-stream"})
    void what_is_not_spoken_here_hears_what_is(String type) {
        binary().contentType(type)
                .body("<call/>".getBytes(UTF_8))
                .post("/api/touches")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("accepted.toString()", containsString(EVENT));
    }

    private void isRecorded(Response answer) {
        UUID id = DerivedId.ofTouch("test-system", eventId);
        answer.then()
                .statusCode(202)
                .body("id", equalTo(id.toString()))
                .body("status", equalTo("recorded"))
                .body("customerId", equalTo(customer.id().toString()));
        after(answer, system())
                .get("/api/touches/" + id)
                .then()
                .statusCode(200)
                .body("sourceId", equalTo(eventId))
                .body("occurredAt", equalTo("2026-03-01T09:30:00Z"));
    }

    private CloudEventBuilder anEvent(String id) {
        return CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create("/pbx"))
                .withType("com.example.call.ended")
                .withTime(OffsetDateTime.parse("2026-03-01T10:30:00+01:00"))
                .withSubject("external:crm:" + crmId)
                .withExtension("traceparent", "00-1")
                .withData("application/json", "{\"kind\": \"call\", \"direction\": \"inbound\"}".getBytes(UTF_8));
    }

    private String event(String members) {
        return """
            {"specversion": "1.0", "id": "%s", "source": "/pbx", "type": "call", "subject": "external:crm:%s",
             "time": "2026-03-01T09:30:00Z", %s}
            """.formatted(eventId, crmId, members);
    }

    private RequestSpecification binary() {
        return as(system())
                .header("ce-specversion", "1.0")
                .header("ce-id", eventId)
                .header("ce-source", "/pbx")
                .header("ce-type", "call")
                .header("ce-time", "2026-03-01T09:30:00Z");
    }

    /** As the client writes it. */
    private static Response send(CloudEvent event, boolean structured) {
        RequestSpecification request = as(system());
        MessageWriter<?, ?> writer = HttpMessageFactory.createWriter(
                (name, value) -> add(request, name, value), body -> request.body(body == null ? new byte[0] : body));
        if (structured) {
            writer.writeStructured(event, new JsonFormat());
        } else {
            writer.writeBinary(event);
        }
        return request.post("/api/touches");
    }

    private static void add(RequestSpecification request, String name, String value) {
        if (name.equalsIgnoreCase("content-type")) {
            request.contentType(value);
        } else {
            request.header(name, value);
        }
    }

    private static Response post(String type, String body) {
        return as(system()).contentType(type).body(body.getBytes(UTF_8)).post("/api/touches");
    }
}
