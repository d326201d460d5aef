package io.thousandhands.cadence.standing;

import java.time.Instant;

/** Where a customer stands at one time. */
public enum State {
    IN_SIGHT,
    FADING,
    OUT_OF_SIGHT,
    /** Not to be touched, so there is no deadline. */
    RESTING;

    /** Of one who does not rest. A deadline belongs to what it begins. */
    public static State at(Instant t, Deadlines deadlines) {
        if (t.isBefore(deadlines.fadesAt())) {
            return IN_SIGHT;
        }
        return t.isBefore(deadlines.slipsAt()) ? FADING : OUT_OF_SIGHT;
    }
}
