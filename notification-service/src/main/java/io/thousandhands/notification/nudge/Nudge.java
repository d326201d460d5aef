package io.thousandhands.notification.nudge;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One reason for one rep to act on one customer. Its state is its type, so that what has ended cannot be snoozed.
 * Immutable: each change is a new nudge, one revision up.
 */
public sealed interface Nudge permits Live, Ended {
    Subject subject();

    State state();

    /** From 1, one up for each change. */
    long revision();

    Trail trail();

    Demand demand();

    default UUID id() {
        return subject().id();
    }

    /** When it last came before a rep's eyes; null: never. */
    default @Nullable Instant raisedAt() {
        return trail().raisedAt();
    }

    /** The silence lasts and asks this. Returns itself if that is nothing new, or if its end was final. */
    Nudge asked(Demand demand, Instant now);

    /** The customer is erased. Returns itself if that is known. */
    default Nudge forgotten(Instant now) {
        return new Withdrawn(subject(), revision() + 1, trail(), demand(), now, Withdrawn.Cause.CUSTOMER_ERASED);
    }
}
