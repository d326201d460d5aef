package io.thousandhands.notification.nudge;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a nudge asks, and of whom.
 *
 * @param repId who should act
 * @param dueAt when the customer slips, or slipped
 * @param suggestion a kind of touch that would serve
 * @param heldUntil before then there is nothing to do, because somebody tried just now or will meet the customer soon; null:
 *     nothing holds it
 */
public record Demand(
        UUID repId,
        Urgency urgency,
        Instant dueAt,
        String suggestion,
        @Nullable Instant heldUntil) {}
