package io.thousandhands.platform.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;

/** How cookies are sealed; the same values in every service. */
@ConfigMapping(prefix = "thousandhands.session")
public interface SessionConfig {
    /** 32 random bytes in base64; a secret. Without it nobody can log in, and services take bearer tokens only. */
    Optional<String> key();

    /** The key's name: letters, digits, hyphens. Change it together with the key. */
    @WithDefault("1")
    String keyId();

    /** Keys that sealed before, by their names. Keep one as long as sessions last, and nobody is logged out. */
    Map<String, String> formerKeys();
}
