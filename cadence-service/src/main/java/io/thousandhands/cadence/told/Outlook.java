package io.thousandhands.cadence.told;

import io.thousandhands.cadence.customer.Rests;
import io.thousandhands.cadence.standing.Deadlines;
import io.thousandhands.cadence.standing.Standing;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of a customer's future. */
public sealed interface Outlook {

    /** What could be said at t. */
    Present at(Instant t);

    /** @param standing null: they have none */
    static Outlook of(@Nullable Standing standing, @Nullable Instant plannedAt) {
        return standing == null
                ? new Unknown()
                : new Known(
                        standing.deadlines(),
                        standing.policy().warning(),
                        plannedAt,
                        standing.customer().rests());
    }

    /**
     * They have a standing.
     *
     * @param warning how long before slipping they fade
     * @param plannedAt the next touch that is planned; null: none
     * @param rests when the deadlines do not hold
     */
    record Known(
            Deadlines deadlines, Duration warning, @Nullable Instant plannedAt, Rests rests) implements Outlook {
        @Override
        public Present at(Instant t) {
            return rests.lastAt(t) ? new Present(Word.RESTING, rests.beganBy(t), null) : Present.at(t, deadlines);
        }

        /** A touch that is planned within the warning speaks for itself: until then nobody is nudged. */
        boolean isHeldAt(Instant t) {
            return plannedAt != null && plannedAt.isAfter(t) && !plannedAt.isAfter(t.plus(warning));
        }
    }

    /** They were erased, merged into another, or did not arrive yet. */
    record Unknown() implements Outlook {
        @Override
        public Present at(Instant t) {
            return new Present(Word.REMOVED, t, null);
        }
    }
}
