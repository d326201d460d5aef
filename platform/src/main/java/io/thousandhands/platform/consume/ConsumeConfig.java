package io.thousandhands.platform.consume;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this service consumes. */
@ConfigMapping(prefix = "thousandhands.consume")
public interface ConsumeConfig {
    /** Whether this service consumes at all; decided when it is built. */
    @WithDefault("true")
    boolean enabled();

    /** How often the ends of the consumed partitions are asked; bounds how late a passed deadline is announced. */
    @WithDefault("200ms")
    Duration watermarkEvery();

    /** The longest pause between two tries of a batch while the database or the broker is away. */
    @WithDefault("5s")
    Duration retryAtMost();

    /** A batch that shows no sign of life for so long makes the service unhealthy, so that it is started again. */
    @WithDefault("2m")
    Duration wedgedAfter();
}
