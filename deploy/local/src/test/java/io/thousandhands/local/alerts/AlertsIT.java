package io.thousandhands.local.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.thousandhands.local.SharedStack;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether alerts speak of what there is, are silent while all is well, and fire when something hurts. */
class AlertsIT {
    private static final Set<String> OF_OUR_TROUBLE = Set.of("DeadLetters", "ServiceDown", "DeliveriesFailing");

    @Test
    void eachAlertHasARunbookAndAPlaceInTheOverview() {
        var alerts = Monitoring.runbooksByAlert();

        assertThat(Monitoring.sectionsOfRunbooks()).isEqualTo(alerts.keySet());
        assertThat(alerts)
                .allSatisfy((alert, runbook) -> assertThat(runbook).isEqualToIgnoringCase("docs/runbooks.md#" + alert));
        assertThat(Monitoring.overview()).contains(alerts.keySet());
    }

    @Test
    void theServicesShowWhatRulesAndDashboardsSpeakOf() {
        var stack = SharedStack.get();
        var customer = Map.of(
                "name",
                "Figures",
                "segment",
                "residential",
                "since",
                Instant.now().toString());
        stack.as("demo-system")
                .put("/api/customers/by-external/crm/figures", customer)
                .orFail();
        var figures = new Figures(stack);

        patiently().untilAsserted(() -> assertThat(figures.shown()).containsAll(Monitoring.figuresSpokenOf()));
    }

    @Test
    void rulesHoldWithTimeAsItIs(@TempDir Path folder) throws Exception {
        assertThat(Promtool.test(prometheus(), Monitoring.rules(), Monitoring.testsOfRules(), folder))
                .endsWith("SUCCESS");
    }

    @Test
    void troubleIsSilentBeforeThenPendingThenFiresAndIsOverWhenItIsOver(@TempDir Path folder) throws Exception {
        var executable = prometheus();
        var stack = SharedStack.get();
        var targets = new Figures(stack).targets();
        var putAside = new PutAside(stack);
        putAside.giveUp();

        try (var watching = Prometheus.start(executable, Monitoring.rules(), targets, folder);
                var receiver = new RefusingReceiver()) {
            patiently().until(() -> watching.up() == targets.size());
            // Until the first scrape was there, every service was down.
            patiently().untilAsserted(() -> assertThat(watching.alerts().keySet())
                    .doesNotContainAnyElementsOf(OF_OUR_TROUBLE));
            var pending = new TreeSet<String>();
            var fired = new TreeSet<String>();

            try (var trouble = new Trouble(stack, receiver.url())) {
                patiently().untilAsserted(() -> {
                    trouble.goesOn();
                    pending.addAll(watching.alertsThatAre("pending"));
                    fired.addAll(watching.alertsThatAre("firing"));
                    assertThat(fired).containsAll(OF_OUR_TROUBLE);
                });
            }

            assertThat(pending).contains("DeliveriesFailing");
            assertThat(watching.alerts()).containsKey("DeadLetters");
            putAside.giveUp();
            patiently().untilAsserted(() -> assertThat(watching.alerts())
                    .doesNotContainKeys("ServiceDown", "DeadLetters"));
        }
    }

    private static Path prometheus() {
        var executable = Prometheus.executable();
        if (executable.isEmpty()) {
            System.err.println("\nTHE ALERTS ARE NOT TESTED: no Prometheus is here. deploy/local/tools gets one.\n");
        }
        assumeTrue(executable.isPresent(), "no Prometheus");
        return executable.orElseThrow();
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(500));
    }
}
