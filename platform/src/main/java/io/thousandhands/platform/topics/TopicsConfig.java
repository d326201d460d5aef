package io.thousandhands.platform.topics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How this service finds its topics. */
@ConfigMapping(prefix = "thousandhands.topics")
public interface TopicsConfig {
    /** Put before every topic and group, so that several systems share a broker. Empty by default. */
    Optional<String> prefix();

    /** Create missing topics at start. Off where operators declare them, as on Kubernetes. */
    @WithDefault("false")
    boolean create();

    /** Copies of each created topic; 3 for anything that matters. */
    @WithDefault("3")
    short replicationFactor();
}
