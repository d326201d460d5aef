package io.thousandhands.local.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.thousandhands.local.RunningStack;
import io.thousandhands.local.SharedStack;
import io.thousandhands.local.endtoend.AdapterOrders.Telling;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What senders are promised, on one stack; what stops its parts comes last. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DoorIT {
    private static final Path HOME =
            Path.of("").toAbsolutePath().resolve("../..").normalize();
    private static final int LAST = Integer.MAX_VALUE;
    private static final Instant SINCE = Instant.parse("2025-01-01T00:00:00Z");

    private RunningStack stack;
    private Company company;
    private String ownerId;

    @BeforeAll
    void start() {
        stack = SharedStack.get();
        company = new Company(stack.as("demo-admin"), stack.as("demo-system"));
        ownerId = company.hireOnPaper("door");
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
        assertThat(system.get("/").status()).isEqualTo(303);
        assertThat(Pattern.compile("(?:src|href)=\"([^\"]+)\"")
                        .matcher(page)
                        .results()
                        .map(link -> link.group(1)))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(system.get(
                                        URI.create("/api/docs/").resolve(link).getPath())
                                .status())
                        .as(link)
                        .isEqualTo(200));
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
    void theOfficialSdkOfCloudEventsIsUnderstoodInAllThreeModes() throws Exception {
        var customer = company.addCustomer("of-events", SINCE, ownerId);
        var senders = new OfficialSenders(stack.baseUrl(), stack.as("demo-system"));
        var subject = "external:crm:of%2Devents";

        assertThat(senders.binary(OfficialSenders.aCall("event-1", subject, SINCE)))
                .isEqualTo(202);
        assertThat(senders.structured(OfficialSenders.aCall("event-2", subject, SINCE)))
                .isEqualTo(202);
        assertThat(senders.batch(List.of(
                        OfficialSenders.aCall("event-2", subject, SINCE),
                        OfficialSenders.aCall("event-3", "urn:uuid:" + customer, SINCE))))
                .isEqualTo(200);
        assertThat(senders.batch(List.of())).isEqualTo(200);

        patiently().untilAsserted(() -> assertThat(company.timeline(customer))
                .containsExactlyInAnyOrder("event-1", "event-2", "event-3"));
    }

    @Test
    void theOfficialSignerOfStandardWebhooksIsLetInAndWithoutItNobodyIs() throws Exception {
        var customer = company.addCustomer("of-gifts", SINCE, ownerId);
        var admin = stack.as("demo-admin");
        var secret = "whsec_" + Base64.getEncoder().encodeToString("a secret of twenty-four.".getBytes(UTF_8));
        var mapping =
                Map.of("touch", Map.of("customer", Map.of("externalId", Map.of("system", "crm", "id", "/data/crm"))));
        var adapter = admin.post(
                        "/api/adapters",
                        Map.of("name", "gifts", "kind", "standard-webhooks", "secret", secret, "mapping", mapping))
                .orFail();
        var url = adapter.path("url").asText();
        var senders = new OfficialSenders(stack.baseUrl(), admin);
        var body = """
                {"type": "order.delivered", "timestamp": "2026-03-01T12:00:00Z", "data": {"id": "G-1", "crm": "of-gifts"}}""";

        assertThat(senders.signed(secret, url, "msg_1", body)).isEqualTo(204);
        assertThat(senders.signed("whsec_" + "A".repeat(32), url, "msg_2", body))
                .isEqualTo(401);

        assertThat(url).startsWith(stack.baseUrl());
        patiently().untilAsserted(() -> assertThat(company.timeline(customer)).containsExactly("G-1"));
    }

    @ParameterizedTest
    @MethodSource("io.thousandhands.local.endtoend.AdapterStory#all")
    void whateverAnAdapterIsToldInOrderReversedAndDoubledEndsTheSame(AdapterStory story) throws Exception {
        var orders = new AdapterOrders(company, story);

        orders.tell(new AdapterSender(stack.as("demo-admin"), story));

        patiently().ignoreException(IllegalStateException.class).untilAsserted(() -> {
            var seen = orders.seen(Telling.AS_IT_HAPPENS);
            assertThat(seen.timeline()).hasSize(story.touches());
            for (var order : List.of(Telling.REVERSED, Telling.DOUBLED)) {
                // What has no time of its own occurred when it was first heard of.
                assertThat(orders.seen(order))
                        .as("%s", order)
                        .usingRecursiveComparison()
                        .withEqualsForType(DoorIT::isNear, Instant.class)
                        .isEqualTo(seen);
            }
        });
    }

    private static boolean isNear(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(Duration.ofMinutes(5)) < 0;
    }

    @Test
    void theCommandsOfTheDocsWorkAsTheyArePrinted(@TempDir Path folder) throws Exception {
        PrintedCommands.assumeThatTheirProgramsAreHere();
        company.hire("anna");
        patiently().until(() -> company.all("/api/reps").size() > 1);

        var said = PrintedCommands.run(HOME, "docs/connect.md", folder, stack.baseUrl());

        assertThat(said).doesNotContain("urn:thousandhands:problem").contains("\"outcome\":\"touch\"");
        var customer = company.all("/api/customers?q=kite").get(0).path("id").asText();
        patiently().untilAsserted(() -> assertThat(company.timeline(customer))
                .contains("R-1001", "call-20", "call-21")
                .doesNotContain("call-17"));
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
