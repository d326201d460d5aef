package io.thousandhands.touch.adapter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How adapters work. */
@ConfigMapping(prefix = "thousandhands.adapters")
public interface AdaptersConfig {
    /**
     * How far from now the signed time of a delivery may be. Shorter lets fewer recorded deliveries be sent again (which
     * changes nothing), longer bears with clocks that are wrong and senders that repeat an old signature.
     */
    @WithDefault("5m")
    Duration staleAfter();

    /** How long a former secret lets deliveries in beside its successor, while the other side changes to it. */
    @WithDefault("24h")
    Duration formerSecretFor();

    /** How long deliveries are kept, to be looked at and replayed. */
    @WithDefault("30d")
    Duration keepDeliveries();

    /** How long what is known of an item is kept after the last news of it. What comes later begins anew. */
    @WithDefault("400d")
    Duration keepItems();

    /** How often is looked for deliveries that were not finished, for what is too old, and for erased customers. */
    @WithDefault("1m")
    Duration tidyEvery();
}
