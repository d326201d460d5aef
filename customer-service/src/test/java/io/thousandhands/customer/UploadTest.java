package io.thousandhands.customer;

import static io.thousandhands.customer.support.Api.unique;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.thousandhands.contracts.Topic;
import io.thousandhands.customer.support.Api;
import io.thousandhands.customer.support.Staff;
import io.thousandhands.customer.support.Topics;
import io.thousandhands.platform.testing.TestStack;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "customer"))
class UploadTest {
    private static final int MANY = 10_000;

    private final Api system = Api.system();

    @Test
    void aBrokenLineAmongTenThousandHarmsNobody() {
        String erp = unique("many");
        List<String> lines = IntStream.range(0, MANY)
                .mapToObj(number -> number == 4711 ? "{\"name\": " : line(erp, number, "Customer"))
                .toList();

        system.upload(String.join("\n", lines))
                .then()
                .statusCode(200)
                .body("created", equalTo(MANY - 1))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(0))
                .body("rejected", hasSize(1))
                .body("rejected[0].index", equalTo(4711))
                .body("rejected[0].problem.status", equalTo(400))
                .body("rejected[0].problem.type", equalTo("urn:thousandhands:problem:malformed-json"));
        Awaitility.await()
                .until(() -> Topics.recordsOf(Topic.CUSTOMERS).stream()
                                .filter(told -> told.value() != null
                                        && new String(told.value(), UTF_8).contains("\"" + erp + "-"))
                                .count()
                        >= MANY - 1);
    }

    @Test
    void theSameUploadAgainChangesNothing() {
        String erp = unique("again");
        String lines = lines(erp, 50, "Customer");
        system.upload(lines);

        system.upload(lines)
                .then()
                .statusCode(200)
                .body("created", equalTo(0))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(50));
        system.upload(lines(erp, 50, "Renamed")).then().statusCode(200).body("updated", equalTo(50));
    }

    @Test
    void linesThatAreRefusedSayWhy() {
        String erp = unique("refused");

        JsonPath answer = system.upload(String.join(
                        "\r\n",
                        line(erp, 0, "Good"),
                        "",
                        "[]",
                        "{\"name\": \"Nobody's id\", \"segment\": \"residential\"}",
                        "{\"externalIds\": {\"erp\": \"" + erp + "-4\"}, \"name\": \"No segment\"}",
                        "{\"externalIds\": {\"erp\": \"" + erp
                                + "-5\"}, \"name\": \"x\", \"segment\": \"residential\", \"owner\": {\"email\": \"nobody@example.com\"}}",
                        "{\"externalIds\": {\"erp\": \"" + "x".repeat(300_000) + "\"}}",
                        line(erp, 7, "Good")))
                .then()
                .statusCode(200)
                .body("created", equalTo(2))
                .extract()
                .jsonPath();

        assertThat(answer.<Integer>getList("rejected.index")).containsExactly(2, 3, 4, 5, 6);
        assertThat(answer.<Integer>getList("rejected.problem.status")).containsExactly(400, 400, 400, 400, 413);
        assertThat(answer.getString("rejected[1].problem.errors[0].pointer")).isEqualTo("/externalIds");
        assertThat(answer.getString("rejected[2].problem.errors[0].pointer")).isEqualTo("/segment");
        assertThat(answer.getString("rejected[3].problem.errors[0].pointer")).isEqualTo("/owner");
    }

    @Test
    void twoUploadsOfTheSameCustomersAtOnceCreateEachOnce() throws Exception {
        String erp = unique("twice");
        List<String> forth = IntStream.range(0, 1200)
                .mapToObj(number -> line(erp, number, "Customer"))
                .toList();
        List<String> back = IntStream.range(0, 1200)
                .mapToObj(number -> line(erp, 1199 - number, "Customer"))
                .toList();
        List<Callable<JsonPath>> uploads = List.of(
                () -> system.upload(String.join("\n", forth))
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath(),
                () -> system.upload(String.join("\n", back))
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath());

        long created = 0;
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<JsonPath> answer : threads.invokeAll(uploads)) {
                created += answer.get().getLong("created");
                assertThat(answer.get().getList("rejected")).isEmpty();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(created).isEqualTo(1200);
    }

    @Test
    void anUploadGivesCustomersToTheRepsItNames() {
        Staff grace = Staff.rep();
        String erp = unique("owned");

        system.upload(
                        "{\"externalIds\": {\"erp\": \"%s\"}, \"name\": \"%s\", \"segment\": \"residential\", \"owner\": {\"email\": \"%s\"}}"
                                .formatted(erp, erp, grace.email().toUpperCase(Locale.ROOT)))
                .then()
                .statusCode(200)
                .body("created", equalTo(1));

        assertThat(grace.asRep().found("owner=" + grace.id())).containsExactly(erp);
    }

    private static String lines(String erp, int number, String name) {
        return IntStream.range(0, number)
                .mapToObj(line -> line(erp, line, name))
                .collect(Collectors.joining("\n"));
    }

    private static String line(String erp, int number, String name) {
        return """
                {"externalIds": {"erp": "%s-%d"}, "name": "%s %d", "segment": "residential", "since": "2020-01-01T00:00:00Z", \
                "yearlySales": 1.50e3, "timeZone": "Europe/London", \
                "contacts": [{"name": "Contact %d", "emails": [{"address": "c%d@example.com", "use": "work"}], "birthday": "--02-29"}]}\
                """.formatted(erp, number, name, number, number, number);
    }
}
