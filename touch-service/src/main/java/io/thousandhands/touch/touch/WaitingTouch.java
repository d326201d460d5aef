package io.thousandhands.touch.touch;

import java.time.Duration;
import java.time.Instant;

/**
 * A touch whose customer is not known yet.
 *
 * @param version 0: as first recorded; else since when it is so, in milliseconds: the highest counts
 * @param receivedAt when it came through the door, in milliseconds
 */
public record WaitingTouch(CustomerReference customer, TouchDraft draft, long version, Instant receivedAt) {
    /** Longer than the longest cadence: who has not come by then was a wrong reference. */
    public static final Duration PATIENCE = Duration.ofDays(400);

    /** As first recorded. */
    public WaitingTouch(CustomerReference customer, TouchDraft draft, Instant receivedAt) {
        this(customer, draft, 0, receivedAt);
    }

    /** The same, as it has been since then. */
    public WaitingTouch since(long changed) {
        return new WaitingTouch(customer, draft, changed, receivedAt);
    }

    /** Whether both say the same, whenever they came. */
    public boolean saysTheSameAs(WaitingTouch other) {
        return customer.equals(other.customer) && draft.equals(other.draft);
    }
}
