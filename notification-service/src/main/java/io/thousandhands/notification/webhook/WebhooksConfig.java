package io.thousandhands.notification.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How webhooks and chats are delivered to. */
@ConfigMapping(prefix = "thousandhands.webhooks")
public interface WebhooksConfig {
    /** Seals urls and secrets: 32 random bytes in base64. A secret; no default, so that nobody shares one. */
    String key();

    /** The name of the key, kept with what it seals. Change it together with the key. */
    @WithDefault("1")
    String keyId();

    /** Keys that sealed before, by their names; what they sealed is sealed anew within minutes, then they can be dropped. */
    Map<String, String> formerKeys();

    /**
     * Places inside that may be delivered to all the same, as {@code host} or {@code host:port}, also without TLS. None by
     * default: whoever may subscribe could otherwise reach what stands behind the firewall.
     */
    Optional<Set<String>> allowPrivate();

    /** How often to look for what is due. Shorter delivers sooner, and costs a small query each time. */
    @WithDefault("500ms")
    Duration lookEvery();

    /** How long the look-up of a name may take, and after it the request up to the answer's end. Then the attempt has failed. */
    @WithDefault("15s")
    Duration timeout();

    /** Deliveries on their way to one webhook at once, from each replica. More is faster and harder on the receiver. */
    @WithDefault("8")
    int atOnce();

    /** Webhooks that are delivered to at once, from each replica; bounds connections and memory. */
    @WithDefault("64")
    int webhooksAtOnce();

    /** How long a former secret signs beside its successor. */
    @WithDefault("24h")
    Duration formerSecretFor();

    /** How long deliveries can be looked at and replayed. Longer than the retries last: four days. */
    @WithDefault("30d")
    Duration keepDeliveries();

    /** How often old deliveries are removed, and those that speak of erased customers. */
    @WithDefault("1m")
    Duration tidyEvery();
}
