package io.thousandhands.notification.nudge;

import java.time.Instant;

/** A nudge that still waits for somebody to act. */
public sealed interface Live extends Nudge permits Open, Snoozed {

    /** Hidden until then; asks again by itself. */
    default Snoozed snoozed(Instant until) {
        return new Snoozed(subject(), revision() + 1, raisedAt(), demand(), until);
    }

    /** The rep will not act on this silence, for a reason. */
    default Dismissed dismissed(Because because, Instant now) {
        return new Dismissed(subject(), revision() + 1, raisedAt(), demand(), now, because);
    }

    /** The customer was touched. */
    default Answered answered(Instant now) {
        return new Answered(subject(), revision() + 1, raisedAt(), demand(), now);
    }

    /** Its reason, or everybody who could act, is gone. */
    default Withdrawn withdrawn(Withdrawn.Cause cause, Instant now) {
        return new Withdrawn(subject(), revision() + 1, raisedAt(), demand(), now, cause);
    }
}
