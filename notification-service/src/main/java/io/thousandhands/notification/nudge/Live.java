package io.thousandhands.notification.nudge;

import java.time.Instant;

/** A nudge that still asks somebody to act, now or later. */
public sealed interface Live extends Nudge permits Waiting, Open, Snoozed {

    /** Hidden until then; asks again by itself. Ask {@link Snooze#isLeft} before. */
    default Snoozed snoozed(Instant until) {
        return new Snoozed(subject(), revision() + 1, trail().snoozed(), demand(), until);
    }

    /** The rep will not act on this silence, for a reason. */
    default Dismissed dismissed(Because because, Instant now) {
        return new Dismissed(subject(), revision() + 1, trail(), demand(), now, because);
    }

    /** The customer was touched. */
    default Answered answered(Instant now) {
        return new Answered(subject(), revision() + 1, trail(), demand(), now);
    }

    /** Its reason, or everybody who could act, is gone. */
    default Withdrawn withdrawn(Withdrawn.Cause cause, Instant now) {
        return new Withdrawn(subject(), revision() + 1, trail(), demand(), now, cause);
    }
}
