package io.thousandhands.customer;

import static io.restassured.RestAssured.given;
import static io.thousandhands.customer.support.Api.household;
import static io.thousandhands.customer.support.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.thousandhands.customer.support.Api;
import io.thousandhands.platform.testing.TestStack;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong gets a problem that says what to change, and leaves nothing behind. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "customer"))
class BadInputTest {
    private static final String PROBLEM = "application/problem+json";

    private final Api admin = Api.admin();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"name\"",
                "{\"name\": \"a\", \"name\": \"b\"}",
                "{\"name\": \"a\"} {}",
                "{'name': 1}",
                "{\"name\": NaN}"
            })
    void whatIsNoJsonObjectIsRefused(String body) {
        admin.post("/api/customers", body).then().statusCode(400).contentType(PROBLEM);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/name                       | {\"segment\": \"residential\"}",
                "/name                       | {\"name\": 7, \"segment\": \"residential\"}",
                "/name                       | {\"name\": \"a\\u0000b\", \"segment\": \"residential\"}",
                "/name                       | {\"name\": \"\\ud800\", \"segment\": \"residential\"}",
                "/segment                    | {\"name\": \"a\"}",
                "/segment                    | {\"name\": \"a\", \"segment\": \"Residential\"}",
                "/yearlySales                | {\"name\": \"a\", \"segment\": \"residential\", \"yearlySales\": \"12\"}",
                "/yearlySales                | {\"name\": \"a\", \"segment\": \"residential\", \"yearlySales\": 1e400}",
                "/since                      | {\"name\": \"a\", \"segment\": \"residential\", \"since\": \"1899-12-31T23:59:59Z\"}",
                "/since                      | {\"name\": \"a\", \"segment\": \"residential\", \"since\": \"2999-01-01T00:00:00Z\"}",
                "/since                      | {\"name\": \"a\", \"segment\": \"residential\", \"since\": 1700000000}",
                "/region                     | {\"name\": \"a\", \"segment\": \"residential\", \"region\": \"us\"}",
                "/region                     | {\"name\": \"a\", \"segment\": \"residential\", \"region\": \"XX\"}",
                "/mergedInto                 | {\"name\": \"a\", \"segment\": \"residential\", \"mergedInto\": \"1\"}",
                "/sealingKey                 | {\"name\": \"a\", \"segment\": \"residential\", \"sealingKey\": {}}",
                "/id                         | {\"name\": \"a\", \"segment\": \"residential\", \"id\": \"1\"}",
                "/ownerId                    | {\"name\": \"a\", \"segment\": \"residential\", \"ownerId\": \"1\"}",
                "/version                    | {\"name\": \"a\", \"segment\": \"residential\", \"version\": 7}",
                "/owner                      | {\"name\": \"a\", \"segment\": \"residential\", \"owner\": {\"email\": \"nobody@example.com\"}}",
                "/owner                      | {\"name\": \"a\", \"segment\": \"residential\", \"owner\": \"grace\"}",
                "/externalIds/no~1slash      | {\"name\": \"a\", \"segment\": \"residential\", \"externalIds\": {\"no/slash\": \"1\"}}",
                "/resting/0/reason           | {\"name\": \"a\", \"segment\": \"residential\", \"resting\": [{}]}",
                "/resting/0/until            | {\"name\": \"a\", \"segment\": \"residential\", \"resting\": [{\"reason\": \"b\", \"until\": \"2020-01-01T00:00:00Z\"}]}",
                "/resting/0/from             | {\"name\": \"a\", \"segment\": \"residential\", \"resting\": [{\"reason\": \"b\", \"from\": \"+999999999-01-01T00:00:00Z\"}]}",
                "/resting/0/kinds            | {\"name\": \"a\", \"segment\": \"residential\", \"resting\": [{\"reason\": \"b\", \"kinds\": [\"A call\"]}]}",
                "/contacts/0/resting/0/kinds | {\"name\": \"a\", \"segment\": \"residential\", \"contacts\": [{\"name\": \"b\", \"resting\": [{\"reason\": \"c\", \"kinds\": [1]}]}]}",
                "/contacts/0/phones/0/number | {\"name\": \"a\", \"segment\": \"residential\", \"contacts\": [{\"name\": \"b\", \"phones\": [{\"number\": \"x\"}]}]}"
            })
    void aFaultIsNamedByItsPointer(String pointer, String body) {
        admin.post("/api/customers", body)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:thousandhands:problem:invalid"))
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void anAddressThatTheBodyContradictsIsRefused() {
        admin.put("/api/customers/by-external/erp/1", "{\"externalIds\": {\"erp\": \"2\"}}")
                .then()
                .statusCode(400);
        admin.put("/api/customers/by-external/e%20rp/1", household("Lovelace"))
                .then()
                .statusCode(400);
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        admin.post("/api/customers", household("a".repeat(300_000)))
                .then()
                .statusCode(413)
                .contentType(PROBLEM);
    }

    @Test
    void anotherMediaTypeOrMethodIsRefused() {
        admin.request()
                .contentType("text/csv")
                .body("a,b")
                .post("/api/customers")
                .then()
                .statusCode(415);
        admin.request().put("/api/customers").then().statusCode(405).contentType(PROBLEM);
    }

    @Test
    void whatIsNotThereIsA404() {
        admin.get("/api/customers/" + UUID.randomUUID()).then().statusCode(404).contentType(PROBLEM);
        admin.get("/api/customers/4711").then().statusCode(404).contentType(PROBLEM);
        admin.get("/api/reps/" + UUID.randomUUID()).then().statusCode(404);
        admin.patch("/api/customers/" + UUID.randomUUID(), "\"1\"", household("Lovelace"))
                .then()
                .statusCode(404);
        admin.request().delete("/api/customers/" + UUID.randomUUID()).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=ten", "cursor=x", "owner=grace"})
    void aQueryThatCannotBeAnsweredIsRefused(String query) {
        int status = admin.get("/api/customers?" + query)
                .then()
                .contentType(PROBLEM)
                .extract()
                .statusCode();

        assertThat(status).isIn(400, 404);
    }

    @Test
    void onlyGoodTokensAreLetIn() {
        List<String> bad = List.of(
                Api.tokens().expired(),
                Api.tokens().ofAnotherIssuer(),
                Api.tokens().forAnotherAudience(),
                Api.tokens().unsigned(),
                Api.tokens().ofUnknownKey(),
                Api.tokens().forged());

        given().get("/api/customers").then().statusCode(401).contentType(PROBLEM);
        for (String token : bad) {
            new Api(token)
                    .get("/api/customers")
                    .then()
                    .statusCode(401)
                    .contentType(PROBLEM)
                    .header("WWW-Authenticate", containsString("Bearer"));
        }
    }

    @Test
    void aSystemDoesOnlyWhatItsScopeSays() {
        Api reader = new Api(Api.tokens().system("standings:read", "touches:write"));

        reader.post("/api/customers", household("Lovelace"))
                .then()
                .statusCode(403)
                .contentType(PROBLEM);
        reader.get("/api/customers").then().statusCode(403);
        Api.system().post("/api/reps", household("Grace")).then().statusCode(403);
        Api.system().request().post("/api/customers/retell").then().statusCode(403);
    }

    @Test
    void aPersonWhoseLoginIsNoRepsIsLetNowhere() {
        new Api(Api.tokens().rep(unique("nobody"))).get("/api/customers").then().statusCode(403);
    }
}
