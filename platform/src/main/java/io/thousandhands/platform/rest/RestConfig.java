package io.thousandhands.platform.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** What REST takes and how long it waits. */
@ConfigMapping(prefix = "thousandhands.rest")
public interface RestConfig {
    /**
     * The largest body that is one document; streams (NDJSON) may be as long as {@code quarkus.http.limits.max-body-size}.
     * Raise it if customers have more contacts than fit.
     */
    @WithDefault("256K")
    MemorySize maxDocumentSize();

    /** Larger or smaller bodies for what is posted under a path, such as {@code /api/adapters/}; by the longest that fits. */
    Map<String, MemorySize> maxSizeUnder();

    /** How long a GET with {@code Read-After} waits. Longer makes scripts steadier and pages slower. */
    @WithDefault("2s")
    Duration readAfterAtMost();
}
