package io.thousandhands.notification.feed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A nudge that has not ended, as a calendar needs it.
 *
 * @param name the customer's; null: not known
 * @param toDoAt when it asks; null: not yet
 * @param dueAt when the customer slips, or slipped
 * @param suggestion a kind of touch
 */
record FeedItem(
        UUID nudgeId,
        UUID customerId,
        @Nullable String name,
        @Nullable Instant toDoAt,
        Instant dueAt,
        String suggestion,
        int revision) {}
