package io.thousandhands.notification.webhook.store;

import io.thousandhands.notification.webhook.EventType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, for whoever subscribed.
 *
 * @param id the same however often it is found to have happened
 * @param repId whom it concerns among reps, as {@code formerRepId}; null: none of them
 * @param at when
 * @param payload the body that is signed and sent
 */
record News(
        UUID id,
        EventType type,
        @Nullable UUID customerId,
        @Nullable UUID nudgeId,
        @Nullable UUID repId,
        @Nullable UUID formerRepId,
        Instant at,
        String payload) {}
