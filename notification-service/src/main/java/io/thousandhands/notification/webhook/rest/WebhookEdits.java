package io.thousandhands.notification.webhook.rest;

import io.thousandhands.notification.webhook.EventType;
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

    /**
     * @param ofCustomers whether the caller may hear of them
     * @throws io.thousandhands.platform.problem.ProblemException 400, 403, or 409 if the owner has too many
     */
    Webhook add(PostedWebhook posted, Owner owner, boolean ofCustomers) {
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
        requireMayHear(webhook, ofCustomers);
        if (webhooks.of(owner).size() >= AT_MOST) {
            throw Problem.conflict("too-many-webhooks", "Remove one first: " + AT_MOST + " are allowed.")
                    .toException();
        }
        webhooks.add(webhook);
        return webhook;
    }

    /**
     * @param patch a JSON Merge Patch (RFC 7396)
     * @param seen the version that it is meant for
     * @param ofCustomers whether the caller may hear of them
     */
    Webhook change(Webhook webhook, Map<String, @Nullable Object> patch, long seen, boolean ofCustomers) {
        for (String member : patch.keySet()) {
            if (!WebhookPatch.MEMBERS.contains(member)) {
                throw WebhookRules.refused("", "Change url, name, eventTypes or enabled.");
            }
        }
        return webhooks.change(webhook.id(), seen, known -> {
            Webhook changed = WebhookPatch.applied(known, patch, rules);
            requireMayHear(changed, ofCustomers);
            return changed;
        });
    }

    /** Who may not hear of customers leads no webhook elsewhere that does; to disable it is everybody's right. */
    private static void requireMayHear(Webhook wanted, boolean ofCustomers) {
        if (!ofCustomers
                && wanted.health().disabledBecause() == null
                && wanted.eventTypes().stream().anyMatch(EventType::tellsOfCustomers)) {
            throw Problem.forbidden(
                            "Get a token with the scope standings:read too, or name only event types that begin with nudge.")
                    .toException();
        }
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
