package io.thousandhands.contracts.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How long a customer has been out of sight against what they deserve.
 *
 * @param revision counted per customer, one up for each thing told
 * @param episode the silence it belongs to, counted per customer
 * @param at when it became so: the deadline that passed, or the instant of the change
 * @param lastTouchAt the last touch of any kind that counts; null: never touched
 * @param lastTouchKind its kind
 * @param lastPersonalAt the last touch from one person to another
 * @param touchesAYear what the policy says they deserve
 */
public record Recency(
        UUID customerId,
        long revision,
        long episode,
        Instant at,
        Instant fadesAt,
        Instant slipsAt,
        @Nullable Instant lastTouchAt,
        @Nullable String lastTouchKind,
        @Nullable Instant lastPersonalAt,
        String policyId,
        int touchesAYear) {}
