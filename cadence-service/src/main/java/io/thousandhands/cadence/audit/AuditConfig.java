package io.thousandhands.cadence.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How standings are checked against the ledger. */
@ConfigMapping(prefix = "thousandhands.audit")
public interface AuditConfig {
    /** The pause between two samples. Shorter finds faults sooner and reads more. */
    @WithDefault("10s")
    Duration every();

    /** Customers in one sample; their standings are locked meanwhile, for some milliseconds. */
    @WithDefault("100")
    int sample();
}
