package io.thousandhands.customer.sealing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How customers' own keys are kept. The keys are the same in customer-service and touch-service. */
@ConfigMapping(prefix = "thousandhands.notes")
public interface NotesConfig {
    /** The key that wraps customers' keys: 32 random bytes in base64. A secret; no default, so that nobody shares one. */
    String key();

    /** The name of the key, told with what it wraps. Change it together with the key. */
    @WithDefault("1")
    String keyId();

    /**
     * Keys that wrapped before, by their names. As long as one is given, what it wrapped is looked for and wrapped anew with
     * {@link #key}; then it can be dropped.
     */
    Map<String, String> formerKeys();

    /** How often customers are looked for who have no key, from before there were any. */
    @WithDefault("1m")
    Duration keylessEvery();

    /** How often is looked for keys that a former key wraps. Nothing is looked for if there are no former keys. */
    @WithDefault("1h")
    Duration rewrapEvery();
}
