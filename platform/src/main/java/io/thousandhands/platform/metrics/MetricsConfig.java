package io.thousandhands.platform.metrics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often the database is asked for figures. */
@ConfigMapping(prefix = "thousandhands.metrics")
public interface MetricsConfig {
    /** How often each replica asks what an index answers at once; not longer than Prometheus' own interval. */
    @WithDefault("10s")
    Duration sampleEvery();

    /** How often one replica counts what must be counted row by row: standings, nudges. Longer where there are millions. */
    @WithDefault("5m")
    Duration countEvery();
}
