package io.thousandhands.notification.decide;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Whether decisions are still taken, or at least tried: a thread that hangs or died is only cured by a new start. */
@Liveness
@ApplicationScoped
class DecisionsHealth implements HealthCheck {
    /** Longer than any one statement may take. */
    private static final Duration WEDGED_AFTER = Duration.ofMinutes(2);

    private final Decisions decisions;

    DecisionsHealth(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("decisions")
                .status(decisions.sinceLastRound().compareTo(WEDGED_AFTER) < 0)
                .withData("secondsSinceLastRound", decisions.sinceLastRound().toSeconds())
                .build();
    }
}
