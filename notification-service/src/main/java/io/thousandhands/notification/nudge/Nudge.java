package io.thousandhands.notification.nudge;

import java.time.Instant;
import java.util.UUID;

/**
 * One reason for one rep to act on one customer. Its state is its type, so that what has ended cannot be snoozed.
 * Immutable: each change is a new nudge, one revision up.
 */
public sealed interface Nudge permits Live, Ended {
    Subject subject();

    State state();

    /** From 1, one up for each change. */
    long revision();

    /** When it was raised, or raised again after a withdrawal. */
    Instant raisedAt();

    Demand demand();

    default UUID id() {
        return subject().id();
    }

    /** The silence lasts and asks this. Returns itself if that is nothing new, or if its end was final. */
    Nudge asked(Demand demand, Instant now);

    /** The customer is erased. Returns itself if that is known. */
    default Nudge forgotten(Instant now) {
        return new Withdrawn(subject(), revision() + 1, raisedAt(), demand(), now, Withdrawn.Cause.CUSTOMER_ERASED);
    }
}
