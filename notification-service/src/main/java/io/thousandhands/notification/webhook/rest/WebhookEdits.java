package io.thousandhands.notification.webhook.rest;

import io.thousandhands.notification.webhook.Signature;
import io.thousandhands.notification.webhook.WebhooksConfig;
import io.thousandhands.notification.webhook.store.Confidential;
import io.thousandhands.notification.webhook.store.Webhook;
import io.thousandhands.notification.webhook.store.Webhook.Health;
import io.thousandhands.notification.webhook.store.Webhook.Owner;
import io.thousandhands.notification.webhook.store.Webhooks;
import io.thousandhands.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What owners do to webhooks. */
@ApplicationScoped
class WebhookEdits {
    private static final int AT_MOST = 20;

    private final Webhooks webhooks;
    private final WebhookRules rules;
    private final WebhooksConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    WebhookEdits(Webhooks webhooks, WebhookRules rules, WebhooksConfig config, Clock clock) {
        this.webhooks = webhooks;
        this.rules = rules;
        this.config = config;
        this.clock = clock;
    }

    /** @throws io.thousandhands.platform.problem.ProblemException 400, or 409 if the owner has too many */
    Webhook add(PostedWebhook posted, Owner owner) {
        Webhook webhook = new Webhook(
                UUID.randomUUID(),
                1,
                Webhook.STANDARD,
                rules.name(posted.name()),
                owner,
                rules.eventTypes(posted.eventTypes(), owner.repId() != null),
                Confidential.signing(rules.url(posted.url()), Signature.newSecret(random)),
                clock.instant(),
                Health.NEW);
        if (webhooks.of(owner).size() >= AT_MOST) {
            throw Problem.conflict("too-many-webhooks", "Remove one first: " + AT_MOST + " are allowed.")
                    .toException();
        }
        webhooks.add(webhook);
        return webhook;
    }

    /** @param patch a JSON Merge Patch (RFC 7396); @param seen the version that it is meant for */
    Webhook change(Webhook webhook, Map<String, @Nullable Object> patch, long seen) {
        for (String member : patch.keySet()) {
            if (!WebhookPatch.MEMBERS.contains(member)) {
                throw WebhookRules.refused("", "Change url, name, eventTypes or enabled.");
            }
        }
        return webhooks.change(webhook.id(), seen, known -> WebhookPatch.applied(known, patch, rules));
    }

    /** A new secret; the present one signs beside it for a while. */
    Webhook rotate(Webhook webhook) {
        String next = Signature.newSecret(random);
        return webhooks.change(
                webhook.id(),
                null,
                known -> known.with(
                        known.confidential().rotated(next, clock.instant().plus(config.formerSecretFor()))));
    }
}
