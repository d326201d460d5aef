package io.thousandhands.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thousandhands.local.RunningStack;
import io.thousandhands.platform.testing.FreePort;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The promises of the whole, on one stack; what restarts it comes last. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EndToEndIT {
    private static final Path HOME =
            Path.of("").toAbsolutePath().resolve("../..").normalize();
    private static final int LAST = Integer.MAX_VALUE;

    private Path data;
    private RunningStack stack;
    private Company company;

    @BeforeAll
    void start(@TempDir Path folder) {
        data = folder.resolve("data");
        stack = RunningStack.start(HOME, data, FreePort.any());
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
    void cadenceServiceKilledInTheMiddleLosesNothingAndCountsNothingTwice() {
        var traced = new TracedCompany(company, 3);
        traced.sendCustomers();
        var touches = traced.touches();
        int half = touches.size() / 2;

        traced.send(touches.subList(0, half));
        stack.kill("cadence-service");
        traced.send(touches.subList(half, touches.size()));

        comesOutRight(traced);
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
    @Order(LAST)
    void whatIsForgottenIsLearntAgainFromTheTopicsAndNobodyIsNudgedTwice() throws Exception {
        var traced = new TracedCompany(company, 4);
        traced.sendCustomers();
        traced.send(traced.touches());
        comesOutRight(traced);
        var before = Memory.settled(company, stack);

        int port = stack.port();
        stack.stop();
        Projections.truncate(data);
        stack = RunningStack.start(HOME, data, port);

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
