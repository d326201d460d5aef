package io.thousandhands.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thousandhands.local.RunningStack;
import io.thousandhands.platform.testing.FreePort;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
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

/** The promises of the whole, with several replicas of each service, on one stack; what restarts it comes last. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EndToEndIT {
    private static final Path HOME =
            Path.of("").toAbsolutePath().resolve("../..").normalize();
    private static final int LAST = Integer.MAX_VALUE;
    private static final int BEFORE_LAST = LAST - 1;
    /** {@code -Dreplicas=2} on a machine that is busy. */
    private static final int REPLICAS = Integer.getInteger("replicas", 3);

    private Path data;
    private RunningStack stack;
    private Company company;

    @BeforeAll
    void start(@TempDir Path folder) {
        data = folder.resolve("data");
        stack = RunningStack.start(HOME, data, FreePort.any(), REPLICAS);
        company = new Company(stack.as("demo-admin"), stack.as("demo-system"));
    }

    @AfterAll
    void stop() throws InterruptedException {
        stack.close();
    }

    @Test
    void aTraceComesOutAsTheOracleCountsIt() {
        var traced = new TracedCompany(company, 1);

        traced.sendCustomers();
        traced.send(traced.touches());

        comesOutRight(traced);
    }

    @Test
    void shuffledTouchesSentTwiceBeforeTheirCustomersComeOutTheSame() {
        var traced = new TracedCompany(company, 2);

        traced.send(traced.touchesShuffledAndTwice());
        traced.sendCustomers();

        comesOutRight(traced);
    }

    @Test
    void whicheverReplicasAreKilledAndComeBackNothingIsLostAndEachNudgeIsToldOnce() throws Exception {
        var traced = new TracedCompany(company, 3);
        traced.sendCustomers();
        var silent = customersWhoFadeSoon(company.hire("walt"));
        var upheaval = new Upheaval(stack, REPLICAS);

        try (var inbox = LastingInbox.open(stack, "demo-rep-4")) {
            sendDuring(upheaval, traced);
            upheaval.awaitThatAllAreBack();

            comesOutRight(traced);
            patiently().until(() -> inbox.shown(silent).size() == silent.size());
            assertThat(inbox.shown(silent).values())
                    .allSatisfy(nudges -> assertThat(nudges).hasSize(1));
            assertThat(NudgesOnLog.of(stack, silent).values())
                    .hasSameSizeAs(silent)
                    .allSatisfy(said -> assertThat(said).hasSize(1));
        }
    }

    /** Their deadlines pass amid the upheaval; no more than are raised for a rep in a day. */
    private Set<String> customersWhoFadeSoon(String ownerId) {
        var deadline = Instant.now().truncatedTo(ChronoUnit.MILLIS).plusSeconds(8);
        return IntStream.range(0, 10)
                .mapToObj(number -> company.addCustomer(
                        "fading-" + number, deadline.plusMillis(700L * number).minus(Silences.FADES_AFTER), ownerId))
                .collect(Collectors.toSet());
    }

    /** Each replica is killed while requests are under way. */
    private static void sendDuring(Upheaval upheaval, TracedCompany traced) {
        var touches = traced.touches();
        int kills = upheaval.kills();
        for (int n = 0; n < kills; n++) {
            var some = touches.subList(touches.size() * n / kills, touches.size() * (n + 1) / kills);
            var sending = CompletableFuture.runAsync(() -> traced.send(some));
            upheaval.kill(n);
            sending.join();
        }
    }

    @Test
    void whoLoggedInIsKnownToEveryReplica() {
        var yuki = company.hire("yuki");
        var customer = company.addCustomer("of-yuki", Instant.now(), yuki);
        var browser = LoggedIn.as("yuki", stack.baseUrl());
        var paths = List.of(
                "/api/customers/" + customer,
                "/api/customers/" + customer + "/touches",
                "/api/standings/" + customer,
                "/api/nudges");
        patiently().untilAsserted(() -> assertThat(paths).allMatch(path -> browser.get(path) == 200));

        for (int n = 0; n < REPLICAS; n++) {
            assertThat(paths).allMatch(path -> browser.get(path) == 200);
            assertThat(browser.renew()).isEqualTo(200);
        }
    }

    @Test
    void aSilenceBecomesANudgeOnTheStreamAndTheTouchEndsIt() throws Exception {
        var silences = new Silences(company, company.hire("anna"));
        try (var stream =
                NudgeStream.open(stack.baseUrl(), stack.as("demo-rep-1").token())) {
            patiently().until(stream::hasBegun);

            silences.watch(stream);
        }

        System.out.println(silences.raised());
        System.out.println(silences.ended());
        assertThat(silences.raised().percentile(0))
                .as("nobody is nudged before the deadline")
                .isPositive();
        assertThat(silences.raised().percentile(50)).isLessThan(Duration.ofSeconds(10));
        assertThat(silences.ended().percentile(50)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void whatIsSomebodyElsesIsNotThere() {
        var ines = company.hire("ines");
        company.hire("tom");
        var customer = company.addCustomer("of-ines", Instant.now().minus(Duration.ofDays(400)), ines);
        var asInes = stack.as("demo-rep-3");
        patiently().until(() -> asInes.get("/api/nudges").body().path("items").size() == 1);
        var nudge = asInes.get("/api/nudges")
                .body()
                .path("items")
                .path(0)
                .path("id")
                .asText();

        var asTom = stack.as("demo-rep-2");
        for (var path : List.of(
                "/api/customers/" + customer,
                "/api/standings/" + customer,
                "/api/customers/" + customer + "/touches",
                "/api/nudges/" + nudge)) {
            assertThat(asInes.get(path).status()).as(path).isEqualTo(200);
            assertThat(asTom.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(asTom.get("/api/nudges").body().path("items")).isEmpty();
    }

    @Test
    @Order(BEFORE_LAST)
    void aReleaseIsRolledOutUnderTrafficBesideTheOneBeforeAndNothingFailsOnceOrIsLost() throws Exception {
        var customers = customersWhomEverybodyKnows("rollout", 5);
        var newer = new NewerRelease(stack, data);
        var rollout = new Rollout(stack, data);

        var traffic = Traffic.on(stack, "rollout", customers);
        try (traffic) {
            newer.expandDatabases();
            customers.forEach(customer -> newer.recordTouch(customer, "newer-" + customer));
            newer.tellAnotherType(customers.get(0));
            rollout.run();
        }

        assertThat(traffic.failures()).isEmpty();
        assertThat(rollout.cutOff()).isEmpty();
        System.out.println("Taken while rolled out: "
                + traffic.taken().values().stream().mapToInt(Set::size).sum());
        for (var customer : customers) {
            var expected = new ArrayList<>(traffic.taken().get(customer));
            expected.add("newer-" + customer);
            patiently().untilAsserted(() -> assertThat(company.timeline(customer))
                    .containsExactlyInAnyOrderElementsOf(expected));
        }
        patiently().untilAsserted(() -> assertThat(newer.putAside()).contains(NewerRelease.ANOTHER_TYPE));
    }

    /** The first by the name as its external id. */
    private List<String> customersWhomEverybodyKnows(String name, int howMany) {
        var owner = company.hireOnPaper(name);
        var customers = IntStream.range(0, howMany)
                .mapToObj(n -> company.addCustomer(n == 0 ? name : name + "-" + n, Instant.now(), owner))
                .toList();
        var admin = stack.as("demo-admin");
        patiently().until(() -> customers.stream()
                .allMatch(customer -> admin.get("/api/standings/" + customer).status() == 200
                        && admin.get("/api/customers/" + customer + "/touches").status() == 200));
        return customers;
    }

    @Test
    @Order(LAST)
    void whatIsForgottenIsLearntAgainFromTheTopicsAndNobodyIsNudgedTwice(@TempDir Path folder) throws Exception {
        var traced = new TracedCompany(company, 4);
        traced.sendCustomers();
        Memory.settled(company, stack);
        var backup = Backup.take(data, folder.resolve("backup"));
        traced.send(traced.touches());
        comesOutRight(traced);
        var before = Memory.settled(company, stack);

        rebuildAllProjections();
        staysTheSame(traced, before);

        int port = stack.port();
        stack.stop();
        backup.restoreAllButTouches();
        stack = RunningStack.start(HOME, data, port);
        staysTheSame(traced, before);
    }

    /** While everybody works. */
    private void rebuildAllProjections() {
        var admin = stack.as("demo-admin");
        for (var service : List.of("touch-service", "cadence-service", "notification-service")) {
            admin.post("/api/projections/" + service + "/rebuild", Map.of()).orFail();
        }
    }

    private void staysTheSame(TracedCompany traced, Memory before) {
        comesOutRight(traced);
        patiently().untilAsserted(() -> assertThat(Memory.of(company, stack)).isEqualTo(before));
        assertThat(Memory.settled(company, stack)).isEqualTo(before);
    }

    private static void comesOutRight(TracedCompany traced) {
        patiently().untilAsserted(() -> assertThat(traced.answered()).isEqualTo(traced.expected()));
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(500));
    }
}
