package io.thousandhands.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.thousandhands.platform.testing.Backends;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.platform.testing.Tokens;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class ErrorsOverHttpTest {
    private static final String ON_EVENT_LOOP = "/api/samples";
    private static final String ON_WORKER = "/api/samples/blocking";

    @ParameterizedTest
    @ValueSource(strings = {ON_EVENT_LOOP, ON_WORKER})
    void json_that_is_broken_is_located(String path) {
        Response answer = rep().contentType(ContentType.JSON)
                .body("{\"name\":\n \"x\",,}")
                .post(path);

        problem(answer, 400, "malformed-json").body("line", equalTo(2)).body("column", equalTo(6));
    }

    @ParameterizedTest
    @ValueSource(strings = {ON_EVENT_LOOP, ON_WORKER})
    void json_after_the_json_is_refused(String path) {
        Response answer = rep().contentType(ContentType.JSON).body("{} {}").post(path);

        problem(answer, 400, "malformed-json").body("detail", containsString("nothing after it"));
    }

    @ParameterizedTest
    @ValueSource(strings = {ON_EVENT_LOOP, ON_WORKER})
    void a_member_that_nobody_knows_is_pointed_at_beside_those_that_are_known(String path) {
        Response answer = rep().contentType(ContentType.JSON)
                .body("{\"parts\":[{\"weight\":1},{\"we~/ight\":1}]}")
                .post(path);

        problem(answer, 400, "invalid-member").body("pointer", equalTo("/parts/1/weight"));
    }

    @Test
    void an_unknown_member_at_the_top_is_refused() {
        Response answer =
                rep().contentType(ContentType.JSON).body("{\"owner\":\"me\"}").post(ON_EVENT_LOOP);

        problem(answer, 400, "unknown-member")
                .body("pointer", equalTo("/owner"))
                .body("detail", containsString("at, colour, count, id, name, open, parts"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"count":"12"}             | /count            | a whole number
                    {"count":1.5}              | /count            | a whole number
                    {"count":99999999999}      | /count            | cannot be taken
                    {"name":12}                | /name             | a string
                    {"name":true}              | /name             | a string
                    {"open":"yes"}             | /open             | true or false
                    {"open":1}                 | /open             | true or false
                    {"at":1772442000}          | /at               | RFC 3339
                    {"at":"yesterday"}         | /at               | RFC 3339
                    {"at":"2026-03-01"}        | /at               | RFC 3339
                    {"at":"2026-03-01T10:00"}  | /at               | RFC 3339
                    {"id":"no-uuid"}           | /id               | a UUID
                    {"colour":"BLUE"}          | /colour           | light-red, blue
                    {"colour":1}               | /colour           | light-red, blue
                    {"parts":{}}               | /parts            | an array
                    {"parts":[[]]}             | /parts/0          | an object
                    {"parts":[{"weight":null}]}| /parts/0/weight   | a whole number
                    {"parts":[{}]}             | /parts/0/weight   | a whole number
                    []                         | ''                | The body must be an object
                    3                          | ''                | The body must be an object
                    """)
    void a_member_of_a_wrong_type_is_pointed_at_with_the_right_one(String body, String pointer, String expected) {
        Response answer = rep().contentType(ContentType.JSON).body(body).post(ON_EVENT_LOOP);

        problem(answer, 400, "invalid-member")
                .body("pointer", equalTo(pointer))
                .body("detail", containsString(expected));
    }

    @Test
    void what_was_sent_is_not_repeated() {
        Response answer = rep().contentType(ContentType.JSON)
                .body("{\"id\":\"ada@example.com\"}")
                .post(ON_EVENT_LOOP);

        assertThat(answer.asString()).doesNotContain("ada@example.com", "thousandhands.platform", "Sample");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null"})
    void a_body_that_is_not_there_is_asked_for(String body) {
        Response answer = rep().contentType(ContentType.JSON).body(body).post(ON_EVENT_LOOP);

        problem(answer, 400, "missing-body");
    }

    @Test
    void json_that_would_exhaust_the_reader_is_refused() {
        Response answer = rep().contentType(ContentType.JSON)
                .body("{\"name\":" + "[".repeat(2_000))
                .post(ON_EVENT_LOOP);

        assertThat(answer.statusCode()).isEqualTo(400);
        problem(answer, 400, "invalid-member");
    }

    @ParameterizedTest
    @ValueSource(strings = {ON_EVENT_LOOP, ON_WORKER})
    void another_media_type_a_method_or_an_answer_that_is_not_offered_is_refused(String path) {
        problem(rep().contentType(ContentType.TEXT).body("x").post(path), 415, "unsupported-media-type");
        problem(rep().contentType(ContentType.JSON).body("{}").put(path), 405, "method-not-allowed");
        problem(
                rep().contentType(ContentType.JSON)
                        .accept(ContentType.HTML)
                        .body("{}")
                        .post(path),
                406,
                "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/nothing",
                "/nothing",
                "/api/samples/no-uuid",
                "/api/samples/0b9a2f34-5c1d-4e8f-9a67-1d2c3b4a5e6f?limit=many"
            })
    void a_path_or_parameter_that_fits_nothing_is_not_found(String path) {
        problem(rep().get(path), 404, "not-found");
    }

    @Test
    void what_a_service_refuses_is_answered_as_it_says() {
        problem(rep().get("/api/samples/refused"), 409, "taken")
                .body("detail", equalTo("Choose another."))
                .body("by", equalTo("somebody"));
    }

    @Test
    void a_fault_of_ours_tells_nothing_of_the_inside_but_where_to_find_it_in_the_log() {
        Response answer = rep().get("/api/samples/broken");

        problem(answer, 500, "internal-error").body("faultId", startsWith(""));
        assertThat(answer.asString()).doesNotContain("secret", "Exception");
    }

    @Test
    void a_part_of_ours_that_is_away_is_worth_another_try() {
        Response answer = rep().get("/api/samples/away");

        problem(answer, 503, "unavailable").header("Retry-After", "2");
        assertThat(answer.asString()).doesNotContain("secret-host");
    }

    @Test
    void without_a_token_the_challenge_asks_for_one() {
        problem(given().get("/api/samples/refused"), 401, "unauthorized").header("WWW-Authenticate", "Bearer");
    }

    @ParameterizedTest
    @MethodSource("tokensThatAreRefused")
    void a_token_that_is_not_good_is_refused_as_such(String what, String token) {
        problem(given().auth().oauth2(token).get("/api/samples/refused"), 401, "unauthorized")
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }

    static Stream<Arguments> tokensThatAreRefused() {
        return Stream.<Arguments>of(
                bad("expired", Tokens::expired),
                bad("of another issuer", Tokens::ofAnotherIssuer),
                bad("for another audience", Tokens::forAnotherAudience),
                bad("unsigned", Tokens::unsigned),
                bad("of an unknown key", Tokens::ofUnknownKey),
                bad("forged", Tokens::forged),
                Arguments.of("garbage", "garbage"));
    }

    @Test
    void a_token_without_the_role_is_told_which_would_do() {
        problem(rep().get("/api/samples/for-admins"), 403, "forbidden")
                .body("needs", hasItems("admin", "standings:read"));
    }

    @Test
    void a_scope_lets_a_system_in_as_a_role_does_a_person() {
        String system = tokens().system("standings:read");

        assertThat(given().auth().oauth2(system).get("/api/samples/for-admins").statusCode())
                .isEqualTo(200);
        problem(given().auth().oauth2(system).get("/api/samples/refused"), 403, "forbidden")
                .body("needs", hasItems("rep"));
    }

    @Test
    void a_route_that_says_nothing_of_who_may_call_it_is_closed() {
        problem(given().auth().oauth2(tokens().admin()).get("/api/forgotten"), 403, "forbidden")
                .body("needs", nullValue());
        problem(given().get("/api/forgotten"), 401, "unauthorized");
    }

    private static ValidatableResponse problem(Response answer, int status, String slug) {
        return answer.then()
                .statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .body("status", equalTo(status))
                .body("type", equalTo("urn:thousandhands:problem:" + slug))
                .body("title", containsString(""))
                .body("detail", containsString("."));
    }

    private static Arguments bad(String what, Function<Tokens, String> token) {
        return Arguments.of(what, token.apply(tokens()));
    }

    private static RequestSpecification rep() {
        return given().auth().oauth2(tokens().rep("ada"));
    }

    private static Tokens tokens() {
        return Backends.get().issuer().tokenFor();
    }
}
