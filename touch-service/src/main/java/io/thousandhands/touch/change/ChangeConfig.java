package io.thousandhands.touch.change;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How changes of touches are taken. */
@ConfigMapping(prefix = "thousandhands.changes")
public interface ChangeConfig {
    /** How often each replica looks for retractions whose touch has shown, and for touches under two customers. */
    @WithDefault("500ms")
    Duration settleEvery();

    /** How far ahead of this service's clock a sender's may be, in {@code changedAt}. */
    @WithDefault("5m")
    Duration clocksDiffer();
}
