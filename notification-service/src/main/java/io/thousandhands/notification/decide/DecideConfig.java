package io.thousandhands.notification.decide;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How nudges are decided. */
@ConfigMapping(prefix = "thousandhands.nudges")
public interface DecideConfig {
    /**
     * How often to look for what is due without having been woken: reps' first hours, snoozes, holds and absences that are
     * over, and what a replica left that died between folding and deciding. Shorter is more punctual and costs five small
     * queries each time.
     */
    @WithDefault("500ms")
    Duration lookEvery();

    /** Customers, or snoozes, in one transaction. More is faster after an import, fewer holds locks for less time. */
    @WithDefault("500")
    int batch();
}
