package io.thousandhands.touch.door;

import static io.thousandhands.touch.testing.ACustomer.aCustomer;
import static io.thousandhands.touch.testing.ARep.aRep;
import static io.thousandhands.touch.testing.Senders.NDJSON;
import static io.thousandhands.touch.testing.Senders.as;
import static io.thousandhands.touch.testing.Senders.post;
import static io.thousandhands.touch.testing.Senders.system;
import static io.thousandhands.touch.testing.Senders.tokens;
import static io.thousandhands.touch.testing.Senders.upload;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.touch.testing.ACustomer;
import io.thousandhands.touch.testing.World;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "touch"))
class BadInputTest {
    private static final String TYPE = "urn:thousandhands:problem:";

    @Inject
    World world;

    @Inject
    Clock clock;

    private final ACustomer customer = aCustomer();

    @BeforeEach
    void aWorld() {
        world.kinds("call");
        world.tell(customer.changed(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"kind\": call}", "null", "{} {}"})
    void what_is_no_json_is_refused(String body) {
        refused(400, body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                                   | ",
                "\"kind\": 5                                          | /kind",
                "\"durationSeconds\": \"5\"                           | /durationSeconds",
                "\"durationSeconds\": 5.5                             | /durationSeconds",
                "\"contactIds\": \"bob\"                              | /contactIds",
                "\"customer\": \"4711\"                               | /customer",
                "\"occurredAt\": 1700000000                           | /occurredAt"
            })
    void a_wrong_type_is_told_by_its_member(String member, String pointer) {
        ValidatableResponse problem = refused(400, member.startsWith("[") ? member : "{" + member + "}");
        problem.body("type", equalTo(TYPE + "invalid-member"));
        if (pointer != null) {
            problem.body("pointer", equalTo(pointer));
        }
    }

    @Test
    void an_unknown_member_is_refused_and_the_known_ones_are_told() {
        refused(400, touch("").replaceFirst("\\{", "{\"colour\": \"red\", "))
                .body("type", equalTo(TYPE + "unknown-member"))
                .body("detail", containsString("occurredAt"));
    }

    @Test
    void a_member_that_is_not_the_senders_to_say_is_unknown() {
        refused(400, touch(", \"source\": \"somebody-else\"")).body("type", equalTo(TYPE + "unknown-member"));
        refused(400, touch(", \"evidence\": \"seen\"")).body("type", equalTo(TYPE + "unknown-member"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"customer\": {}}",
                "{\"customer\": {\"id\": \"%s\", \"externalId\": {\"system\": \"crm\", \"id\": \"1\"}}}",
            })
    void none_or_two_customer_references_are_refused(String body) {
        refused(400, body.formatted(customer.id())).body("pointer", equalTo("/customer"));
    }

    @Test
    void an_address_that_is_none_is_refused_and_never_repeated() {
        refused(400, touch("").replaceFirst("\"id\": \"[^\"]*\"", "\"email\": \"bob-at-home\""))
                .body("pointer", equalTo("/customer/email"))
                .body("detail", not(containsString("bob")));
        refused(400, touch("").replaceFirst("\"id\": \"[^\"]*\"", "\"phone\": \"withheld\""))
                .body("pointer", equalTo("/customer/phone"));
    }

    @Test
    void customer_and_rep_beside_from_and_to_are_refused() {
        refused(400, touch(", \"from\": {\"phone\": \"+4930123456\"}, \"to\": {\"phone\": \"+4930123457\"}"))
                .body("pointer", equalTo("/customer"))
                .body("detail", containsString("one way only"));
    }

    @Test
    void a_note_that_is_no_text_is_refused_and_not_repeated() {
        refused(400, touch(", \"note\": \"likes tulips\\u0007\""))
                .body("type", equalTo(TYPE + "invalid-member"))
                .body("pointer", equalTo("/note"))
                .body("detail", not(containsString("tulips")));
    }

    @Test
    void an_unknown_kind_rep_or_contact_is_refused() {
        refused(422, touch("").replace("call", "smoke_signal")).body("type", equalTo(TYPE + "unknown-kind"));
        refused(422, touch(", \"rep\": {\"email\": \"nobody@example.org\"}"))
                .body("type", equalTo(TYPE + "unknown-rep"));
        refused(422, touch(", \"contactIds\": [\"" + UUID.randomUUID() + "\"]"))
                .body("type", equalTo(TYPE + "unknown-contact"));
    }

    @Test
    void a_time_before_1970_or_more_than_400_days_ahead_is_refused() {
        refused(400, touch("").replace("2026-03-01T09:30:00Z", "1969-12-31T23:59:59Z"))
                .body("pointer", equalTo("/occurredAt"));
        String farAhead = clock.instant().plus(Duration.ofDays(401)).toString();
        refused(400, touch("").replace("2026-03-01T09:30:00Z", farAhead)).body("pointer", equalTo("/occurredAt"));
    }

    @Test
    void a_touch_over_the_limit_is_refused() {
        refused(413, touch(", \"purpose\": \"" + "x".repeat(65 * 1024) + "\""))
                .body("type", equalTo(TYPE + "too-large"))
                .body("limit", equalTo(65_536));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\"a b\"", "a, b"})
    void a_bad_idempotency_key_is_refused(String key) {
        as(system())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(touch(""))
                .post("/api/touches")
                .then()
                .statusCode(400)
                .body("type", equalTo(TYPE + "bad-idempotency-key"));
    }

    @Test
    void an_idempotency_key_is_not_for_uploads() {
        as(system())
                .header("Idempotency-Key", "\"key\"")
                .contentType(NDJSON + ";charset=UTF-8")
                .post("/api/touches")
                .then()
                .statusCode(400)
                .body("type", equalTo(TYPE + "bad-idempotency-key"));
    }

    @Test
    void another_type_of_body_is_refused() {
        as(system())
                .contentType("text/plain")
                .body("a call")
                .post("/api/touches")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("accepted", hasItem("application/cloudevents-batch+json"));
    }

    @Test
    void without_a_token_nobody_is_heard() {
        RestAssured.given()
                .contentType("application/json")
                .body(touch(""))
                .post("/api/touches")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", notNullValue())
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @MethodSource
    void a_bad_token_is_none(String token) {
        post(token, touch("")).then().statusCode(401).contentType("application/problem+json");
        upload(token, touch("")).then().statusCode(401).contentType("application/problem+json");
    }

    static Stream<String> a_bad_token_is_none() {
        return Stream.of(
                tokens().expired(),
                tokens().ofAnotherIssuer(),
                tokens().forAnotherAudience(),
                tokens().unsigned(),
                tokens().ofUnknownKey(),
                tokens().forged());
    }

    @Test
    void a_system_without_the_scope_is_refused_on_every_route() {
        String token = tokens().system("customers:write", "standings:read", "nudges:read");
        post(token, touch("")).then().statusCode(403).contentType("application/problem+json");
        upload(token, touch("")).then().statusCode(403);
        as(token).get("/api/touches/" + UUID.randomUUID()).then().statusCode(403);
        as(token).get("/api/customers/" + customer.id() + "/touches").then().statusCode(403);
        as(token).get("/api/unmatched-touches").then().statusCode(403);
    }

    @Test
    void a_person_who_is_no_rep_logs_nothing() {
        post(aRep().token(), touch("")).then().statusCode(403);
        post(tokens().admin(), touch("")).then().statusCode(403).body("detail", containsString("tie it to one"));
    }

    @Test
    void what_is_not_there_is_404_and_a_bad_cursor_400() {
        as(system()).get("/api/touches/" + UUID.randomUUID()).then().statusCode(404);
        as(system()).get("/api/touches/4711").then().statusCode(404);
        as(system())
                .get("/api/customers/" + UUID.randomUUID() + "/touches")
                .then()
                .statusCode(404);
        as(system())
                .get("/api/customers/" + customer.id() + "/touches?cursor=x")
                .then()
                .statusCode(400);
        as(system()).get("/api/unmatched-touches?cursor=x").then().statusCode(400);
    }

    private String touch(String more) {
        return """
            {"customer": {"id": "%s"}, "kind": "call", "occurredAt": "2026-03-01T09:30:00Z"%s}
            """.formatted(customer.id(), more);
    }

    private static ValidatableResponse refused(int status, String body) {
        return post(system(), body)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("detail", notNullValue());
    }
}
