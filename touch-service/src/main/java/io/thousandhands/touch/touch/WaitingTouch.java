package io.thousandhands.touch.touch;

import java.time.Duration;
import java.time.Instant;

/**
 * A touch whose customer is not known yet.
 *
 * @param receivedAt when it came through the door, in milliseconds
 */
public record WaitingTouch(CustomerReference customer, TouchDraft draft, Instant receivedAt) {
    /** Longer than the longest cadence: who has not come by then was a wrong reference. */
    public static final Duration PATIENCE = Duration.ofDays(400);

    /** Whether both say the same, whenever they came. */
    public boolean saysTheSameAs(WaitingTouch other) {
        return customer.equals(other.customer) && draft.equals(other.draft);
    }
}
