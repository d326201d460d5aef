package io.thousandhands.customer;

import static io.thousandhands.customer.support.Api.household;
import static io.thousandhands.customer.support.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.thousandhands.customer.support.Api;
import io.thousandhands.platform.testing.TestStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "customer"))
class CustomersTest {
    private final Api admin = Api.admin();

    @Test
    void aCustomerIsAnsweredAsTheyWereSentLessWhatIsNotKnown() {
        String location = admin.added("""
                {"name": " Analytical Engines ", "segment": "commercial", "stage": "prospect",
                 "since": "2024-05-01T02:00:00.1234+02:00", "yearlySales": 60000.50, "timeZone": "Europe/London",
                 "region": "GB", "contacts": [{"name": "Ada Lovelace", "emails": [{"address": "Ada@Example.com", "use": "work"}],
                               "phones": [{"number": "+44 (20) 7946 0000"}], "birthday": "--12-10"}]}
                """);

        admin.get(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Analytical Engines"))
                .body("stage", equalTo("prospect"))
                .body("since", equalTo("2024-05-01T00:00:00.123Z"))
                .body("yearlySales", equalTo(60000.5f))
                .body("region", equalTo("GB"))
                .body("contacts[0].emails[0].address", equalTo("Ada@Example.com"))
                .body("contacts[0].phones[0].number", equalTo("+44 (20) 7946 0000"))
                .body("contacts[0]", not(hasKey("role")))
                .body("$", not(hasKey("owner")))
                .body("$", not(hasKey("policyId")));
    }

    @Test
    void aMergePatchChangesWhatItNamesAndTheEtagWithIt() {
        String location = admin.added("""
                {"name": "Lovelace", "segment": "residential", "timeZone": "Europe/London", "yearlySales": 10}
                """);

        admin.patch(location, "\"1\"", "{\"yearlySales\": null, \"stage\": \"former\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("timeZone", equalTo("Europe/London"))
                .body("stage", equalTo("former"))
                .body("$", not(hasKey("yearlySales")));
    }

    @Test
    void whoIsPutToRestIsAnsweredSoAndNoLongerWhenThatIsTakenBack() {
        String location = admin.added(household("Lovelace"));

        admin.patch(location, "\"1\"", "{\"resting\": [{\"reason\": \"Moving\", \"until\": \"2400-01-01T00:00:00Z\"}]}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("resting[0].kinds", equalTo(List.of()))
                .body("resting[0].until", equalTo("2400-01-01T00:00:00Z"));
        admin.get(location).then().body("resting[0].reason", equalTo("Moving")).body("resting[0]", hasKey("from"));

        admin.patch(location, "\"2\"", "{\"resting\": null}")
                .then()
                .statusCode(200)
                .body("$", not(hasKey("resting")));
    }

    @Test
    void aPatchThatChangesNothingKeepsTheVersion() {
        String location = admin.added(household("Lovelace"));

        admin.patch(location, "\"1\"", household("Lovelace"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void aPatchNeedsTheEtagThatIsPresent() {
        String location = admin.added(household("Lovelace"));
        admin.patch(location, "\"1\"", household("Byron")).then().statusCode(200);

        admin.request()
                .contentType("application/merge-patch+json")
                .body(household("King"))
                .patch(location)
                .then()
                .statusCode(428);
        admin.patch(location, "\"1\"", household("King")).then().statusCode(412);
        admin.patch(location, "1", household("King")).then().statusCode(400);
    }

    @Test
    void ofManyEditsOfOneVersionExactlyOneHolds() throws Exception {
        String location = admin.added(household("Lovelace"));
        List<Callable<Response>> edits = IntStream.range(0, 8)
                .<Callable<Response>>mapToObj(
                        number -> () -> admin.patch(location, "\"1\"", household("Editor " + number)))
                .toList();

        assertThat(statuses(edits)).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(admin.etag(location)).isEqualTo("\"2\"");
    }

    @Test
    void ofManyUpsertsOfOneExternalIdExactlyOneCreates() throws Exception {
        String path = "/api/customers/by-external/erp/" + unique("race");
        List<Callable<Response>> upserts = IntStream.range(0, 8)
                .<Callable<Response>>mapToObj(number -> () -> admin.put(path, household("Lovelace")))
                .toList();

        assertThat(statuses(upserts)).containsOnlyOnce(201).containsOnly(200, 201);
    }

    @Test
    void anUpsertAddsThenChangesThenChangesNothing() {
        String path = "/api/customers/by-external/erp/" + unique("upsert");

        String location = admin.put(path, household("Lovelace"))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract()
                .header("Location");
        admin.put(path, "{\"timeZone\": \"Europe/London\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        admin.put(path, "{\"timeZone\": \"Europe/London\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");

        admin.get(location).then().body("name", equalTo("Lovelace")).body("timeZone", equalTo("Europe/London"));
    }

    @Test
    void anExternalIdInTheAddressMayHoldAnyCharacter() {
        String id = unique("a b%/ü");

        admin.request()
                .contentType("application/json")
                .body(household("Lovelace"))
                .pathParam("id", id)
                .put("/api/customers/by-external/erp/{id}")
                .then()
                .statusCode(201)
                .body("externalIds.erp", equalTo(id));
    }

    @Test
    void anExternalIdThatIsTakenIsAConflict() {
        String id = unique("taken");
        admin.added(Map.of("name", "Lovelace", "segment", "residential", "externalIds", Map.of("erp", id)));
        String other = admin.added(household("Byron"));

        admin.patch(other, "\"1\"", Map.of("externalIds", Map.of("erp", id)))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:thousandhands:problem:external-id-taken"));
    }

    @Test
    void anExternalIdGivenUpIsFreeAgain() {
        String id = unique("given-up");
        String first =
                admin.added(Map.of("name", "Lovelace", "segment", "residential", "externalIds", Map.of("erp", id)));

        admin.patch(first, "\"1\"", "{\"externalIds\": {\"erp\": null}}").then().statusCode(200);

        admin.put("/api/customers/by-external/erp/" + id, household("Byron"))
                .then()
                .statusCode(201);
    }

    @Test
    void aCustomerIsFoundByNameAddressAndNumber() {
        String word = unique("Zuse");
        admin.added(Map.of(
                "name",
                "Konrad " + word,
                "segment",
                "commercial",
                "contacts",
                List.of(Map.of(
                        "name", "Horst",
                        "emails", List.of(Map.of("address", "Horst." + word + "@example.com")),
                        "phones", List.of(Map.of("number", "+49 (30) 77" + word.replaceAll("\\D", "") + "-123456"))))));

        for (String query : List.of(
                word,
                word.toLowerCase(Locale.ROOT),
                "horst " + word,
                "horst." + word,
                "77" + word.replaceAll("\\D", "") + " 123456")) {
            assertThat(admin.request()
                            .queryParam("q", query)
                            .get("/api/customers")
                            .jsonPath()
                            .<String>getList("items.name"))
                    .as(query)
                    .containsExactly("Konrad " + word);
        }
        assertThat(admin.found("q=" + word + "%25")).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        String word = unique("page");
        IntStream.range(0, 5).forEach(number -> admin.added(household(word + " " + number)));

        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = admin.get("/api/customers?limit=2&q=" + word + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.name"));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }

        assertThat(seen).hasSize(5).doesNotHaveDuplicates().first().isEqualTo(word + " 4");
    }

    @Test
    void whatTheApiTakesIsDescribed() {
        admin.request()
                .get("/api/docs/customer-service.json")
                .then()
                .statusCode(200)
                .body("paths.'/api/customers'.post.requestBody.content", hasKey("application/x-ndjson"))
                .body("components.schemas.CustomerDraft.properties", hasKey("yearlySales"))
                .body("paths.'/api/customers/{id}'.patch.parameters.name", hasItem("If-Match"))
                .body("paths", not(hasKey("/api/dead-letters/{service}")));
    }

    private static List<Integer> statuses(List<Callable<Response>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Response> answer : threads.invokeAll(calls)) {
                statuses.add(answer.get().statusCode());
            }
            return statuses;
        } finally {
            threads.shutdown();
        }
    }
}
