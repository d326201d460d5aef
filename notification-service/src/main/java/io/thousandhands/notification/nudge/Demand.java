package io.thousandhands.notification.nudge;

import java.time.Instant;
import java.util.UUID;

/**
 * What a nudge asks, and of whom.
 *
 * @param repId who should act
 * @param dueAt when the customer slips, or slipped
 * @param suggestion a kind of touch that would serve
 */
public record Demand(UUID repId, Urgency urgency, Instant dueAt, String suggestion) {}
