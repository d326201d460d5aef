package io.thousandhands.touch.note;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** What unwraps the customers' keys; the same settings as in customer-service, which wraps them. */
@ConfigMapping(prefix = "thousandhands.notes")
public interface NotesConfig {
    /** The key that wraps customers' keys now: 32 random bytes in base64. A secret; no default, so that nobody shares one. */
    String key();

    /** The name of the key, kept with what it wraps. Change it together with the key, here before in customer-service. */
    @WithDefault("1")
    String keyId();

    /** Keys that wrapped before, by their names; keep each for as long as a customer's key is wrapped by it. */
    Map<String, String> formerKeys();
}
