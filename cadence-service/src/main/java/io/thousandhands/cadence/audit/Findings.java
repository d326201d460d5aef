package io.thousandhands.cadence.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** What the audit has found since the start. Does not make the service unready: a mended fault is no reason to stop. */
@ApplicationScoped
@Default
@Readiness
class Findings implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(Findings.class);

    private final Counter checked;
    private final Counter mended;

    Findings(MeterRegistry metrics) {
        checked = metrics.counter("thousandhands.audit.checked");
        mended = metrics.counter("thousandhands.audit.mended");
    }

    void add(Inspection.Result result) {
        checked.increment(result.lookedAt());
        mended.increment(result.mended().size());
        result.mended()
                .forEach(
                        id -> LOG.errorf("A standing was not what its ledger says, and was mended: customerId=%s", id));
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("standings-audit")
                .up()
                .withData("checked", (long) checked.count())
                .withData("mended", (long) mended.count())
                .build();
    }
}
