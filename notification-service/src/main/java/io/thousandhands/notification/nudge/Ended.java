package io.thousandhands.notification.nudge;

import java.time.Instant;

/** A nudge that nobody needs to act on any more. */
public sealed interface Ended extends Nudge permits Answered, Dismissed, Withdrawn {
    Instant endedAt();

    /** An end holds for the whole silence. */
    @Override
    default Nudge asked(Demand demand, Instant now) {
        return this;
    }
}
