package io.thousandhands.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.thousandhands.local.RunningStack;
import io.thousandhands.platform.testing.FreePort;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What senders are promised, on one stack; what stops its parts comes last. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DoorIT {
    private static final Path HOME =
            Path.of("").toAbsolutePath().resolve("../..").normalize();
    private static final int LAST = Integer.MAX_VALUE;
    private static final Instant SINCE = Instant.parse("2025-01-01T00:00:00Z");

    /** {@code -Dsteps=5000} for a longer walk. */
    private static final int STEPS = Integer.getInteger("steps", 200);

    private RunningStack stack;
    private Company company;
    private String ownerId;

    @BeforeAll
    void start(@TempDir Path folder) {
        stack = RunningStack.start(HOME, folder.resolve("data"), FreePort.any());
        company = new Company(stack.as("demo-admin"), stack.as("demo-system"));
        ownerId = company.hireOnPaper("door");
    }

    @AfterAll
    void stop() throws InterruptedException {
        stack.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer-service", "touch-service", "cadence-service", "notification-service"})
    void everyRouteIsDescribedWithExamplesOfWhatItTakesAndOfItsProblems(String service) throws Exception {
        var url = URI.create(stack.baseUrl() + "/api/docs/" + service + ".json").toURL();

        var document = new ApiDocument(new ObjectMapper().readTree(url));

        assertThat(document.hasOperations()).isTrue();
        assertThat(document.missing()).isEmpty();
    }

    @Test
    void thePageThatShowsTheWholeApiNeedsNothingFromElsewhere() {
        var system = stack.as("demo-system");

        var page = system.get("/api/docs/").orFail().asText();

        assertThat(page).contains("/api/docs/touch-service.json", "/api/docs/customer-service.json");
        assertThat(page).doesNotContain("src=\"http", "src=\"//", "validator.swagger.io");
        assertThat(system.get("/").status()).isEqualTo(302);
    }

    @ParameterizedTest
    @EnumSource(PublishedClient.class)
    void aPublishedClientLosesNothingInAStormAndDoublesNothing(PublishedClient client) throws Exception {
        client.assumeThatItsProgramsAreHere();
        var customer = company.addCustomer("of-" + client, SINCE, ownerId);
        var lines = IntStream.range(0, 40).mapToObj(n -> line(client, n)).toList();
        PublishedClient.Ended many;
        PublishedClient.Ended one;

        try (var storm = Storm.before(stack.baseUrl(), client.ordinal())) {
            many = client.send(lines, stack.description(), storm.baseUrl());
            one = client.send(List.of(withoutId(client)), stack.description(), storm.baseUrl());
            assertThat(storm.misfortunes()).isPositive();
        }

        assertThat(many.code()).as(many.output()).isEqualTo(1);
        assertThat(many.output()).contains("line 8:").doesNotContain("line 7:", "line 9:");
        assertThat(one.code()).as(one.output()).isZero();
        patiently().untilAsserted(() -> assertThat(company.timeline(customer))
                .hasSize(40)
                .doesNotHaveDuplicates()
                .containsAll(takenOf(client))
                .doesNotContain(client + "-7"));
    }

    private static List<String> takenOf(PublishedClient client) {
        return IntStream.range(0, 40)
                .filter(n -> n != 7)
                .mapToObj(n -> client + "-" + n)
                .toList();
    }

    /** The eighth is of a kind that nobody knows. */
    private static String line(PublishedClient client, int n) {
        return """
                {"sourceId": "%s-%d", "customer": {"externalId": {"system": "crm", "id": "of-%s"}}, "kind": "%s", \
                "occurredAt": "2025-06-01T10:00:%02dZ"}""".formatted(client, n, client, n == 7 ? "no_such_kind" : "call", n);
    }

    private static String withoutId(PublishedClient client) {
        return """
                {"customer": {"externalId": {"system": "crm", "id": "of-%s"}}, "kind": "call", \
                "occurredAt": "2025-06-02T10:00:00Z"}""".formatted(client);
    }

    @Test
    void whateverIsCorrectedMovedRetractedAndMergedTimelineAndStandingsAreWhatWasSaidLast() {
        var walk = new Walk(stack.as("demo-system"), stack.as("demo-admin"), 1);

        walk.go(STEPS);

        patiently().untilAsserted(() -> assertThat(seen(walk.oracle().roots()))
                .isEqualTo(walk.oracle().expected()));
        for (var merged : walk.oracle().merged()) {
            assertThat(stack.as("demo-admin").get("/api/standings/" + merged).status())
                    .isEqualTo(404);
        }
    }

    private Map<String, WalkOracle.Seen> seen(List<String> customers) {
        var seen = new TreeMap<String, WalkOracle.Seen>();
        for (var id : customers) {
            var timeline = company.all("/api/customers/" + id + "/touches");
            seen.put(id, WalkOracle.Seen.of(timeline, company.get("/api/standings/" + id)));
        }
        return seen;
    }

    @Test
    @Order(LAST)
    void whateverIsStoppedAndKilledEachTouchThatWasTakenIsThereOnceAndNothingElseIs() throws Exception {
        var chaos = new Chaos(company, stack.as("demo-system"), stack.baseUrl());

        chaos.runOver(stack);

        assertThat(chaos.refused()).isEmpty();
        System.out.println("Taken in chaos: "
                + chaos.taken().values().stream().mapToInt(List::size).sum());
        assertThat(chaos.taken().values().stream().flatMap(List::stream)).hasSizeGreaterThan(100);
        patiently().untilAsserted(() -> assertThat(chaos.shown()).isEqualTo(chaos.taken()));
        assertThat(chaos.onLog(stack)).isEqualTo(chaos.taken());
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(500));
    }
}
