package io.thousandhands.notification.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How nudges are streamed. */
@ConfigMapping(prefix = "thousandhands.stream")
public interface StreamConfig {
    /**
     * How often a comment keeps an idle stream open, and what its viewer may see is asked again. Shorter if proxies on
     * the way give up on idle connections sooner.
     */
    @WithDefault("15s")
    Duration keepAlive();

    /** Events that may wait for a slow reader before it is hung up on. More forgives longer stalls and costs memory. */
    @WithDefault("5000")
    int waitingAtMost();
}
