package io.thousandhands.platform.trace;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where this service's spans go, and of how many traces. */
@ConfigMapping(prefix = "thousandhands.traces")
public interface TracesConfig {
    /**
     * The collector that takes spans by OTLP over HTTP, such as {@code http://collector:4318}. Without it nothing is
     * exported; contexts are passed on all the same.
     */
    @WithDefault("${otel.exporter.otlp.endpoint:}")
    Optional<String> endpoint();

    /**
     * The part of the traces that begin here which is sampled, from 0 to 1; who sends a context has decided already.
     * Where much comes in lower it: each sampled touch carries its context on the log for ever.
     */
    @WithDefault("1")
    double ratio();
}
