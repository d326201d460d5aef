package io.thousandhands.cadence.watch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How deadlines are watched. */
@ConfigMapping(prefix = "thousandhands.watch")
public interface WatchConfig {
    /** The longest pause between two looks, should no watermark wake the watcher; bounds how late a deadline is told. */
    @WithDefault("500ms")
    Duration atMost();

    /** Customers in one transaction. More make a flood cheaper and hold their locks longer. */
    @WithDefault("1000")
    int batch();
}
