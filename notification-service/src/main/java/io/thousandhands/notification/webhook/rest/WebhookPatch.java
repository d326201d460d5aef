package io.thousandhands.notification.webhook.rest;

import io.thousandhands.notification.webhook.store.Webhook;
import io.thousandhands.notification.webhook.store.Webhook.Health;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A webhook after a JSON Merge Patch (RFC 7396): what is absent stays. */
final class WebhookPatch {
    static final Set<String> MEMBERS = Set.of("url", "name", "eventTypes", "enabled");

    static Webhook applied(Webhook known, Map<String, @Nullable Object> patch, WebhookRules rules) {
        Webhook changed = known;
        if (patch.containsKey("url")) {
            changed = changed.with(known.confidential().withUrl(rules.url(patch.get("url"))));
        }
        if (patch.containsKey("name")) {
            changed = changed.named(rules.name(patch.get("name")));
        }
        if (patch.containsKey("eventTypes")) {
            changed = changed.subscribed(
                    rules.eventTypes(patch.get("eventTypes"), known.owner().repId() != null));
        }
        return patch.containsKey("enabled") ? changed.with(health(known.health(), patch.get("enabled"))) : changed;
    }

    private static Health health(Health known, @Nullable Object enabled) {
        if (!(enabled instanceof Boolean on)) {
            throw WebhookRules.refused("/enabled", "Give enabled as true or false.");
        }
        return on ? known.enabled() : known.disabledByHand();
    }

    private WebhookPatch() {}
}
