package io.thousandhands.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this service relays what it tells. */
@ConfigMapping(prefix = "thousandhands.outbox")
public interface OutboxConfig {
    /** Relay at all; only for services that have an outbox. */
    @WithDefault("false")
    boolean relay();

    /** How often the outbox is looked at without having been woken; bounds the delay when a notification is lost. */
    @WithDefault("250ms")
    Duration poll();

    /** Rows in one Kafka transaction. */
    @WithDefault("2000")
    int batch();

    /** How long a replica that does not relay waits before it tries to. */
    @WithDefault("1s")
    Duration standBy();
}
