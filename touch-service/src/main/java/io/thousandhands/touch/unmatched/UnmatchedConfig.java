package io.thousandhands.touch.unmatched;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How waiting touches are kept. */
@ConfigMapping(prefix = "thousandhands.unmatched")
public interface UnmatchedConfig {
    /** The key that seals waiting touches: 32 random bytes in base64. A secret; no default, so that nobody shares one. */
    String key();

    /** The name of the key, kept with what it seals. Change it together with the key. */
    @WithDefault("1")
    String keyId();

    /** Keys that sealed before, by their names; keep each for 400 days after it was replaced. */
    Map<String, String> formerKeys();

    /** How often each replica looks for touches that found their customer through a fold elsewhere. */
    @WithDefault("1s")
    Duration matchEvery();

    /** How often touches that waited too long are given up. */
    @WithDefault("1m")
    Duration tidyEvery();
}
