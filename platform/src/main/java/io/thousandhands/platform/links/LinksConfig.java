package io.thousandhands.platform.links;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** What signs links in e-mails; the same settings in every service that signs or verifies them. */
@ConfigMapping(prefix = "thousandhands.links")
public interface LinksConfig {
    /** The key that signs now: 32 random bytes in base64. A secret; no default, so that nobody shares one. */
    String key();

    /** The name of the key, which links carry. Change it together with the key. */
    @WithDefault("1")
    String keyId();

    /** Keys that signed before, by their names; keep each until its links have expired. */
    Map<String, String> formerKeys();
}
