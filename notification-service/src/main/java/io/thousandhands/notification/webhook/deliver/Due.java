package io.thousandhands.notification.webhook.deliver;

import io.thousandhands.notification.webhook.store.Webhook;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that this replica has taken.
 *
 * @param failures attempts that failed before
 * @param nudgeId null: it speaks of no nudge
 */
public record Due(
        Webhook webhook,
        UUID eventId,
        String type,
        @Nullable UUID nudgeId,
        String payload,
        int failures,
        Instant owedSince) {}
