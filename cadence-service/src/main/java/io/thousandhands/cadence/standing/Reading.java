package io.thousandhands.cadence.standing;

import io.thousandhands.cadence.ledger.Entry.Occurrence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger says of one customer at one time.
 *
 * <p>Two roads lead here, and a property test holds that they meet: the fast one takes a batch of new touches one by one
 * with {@link #with}; the sure one reads all that stands in the ledger.
 *
 * @param vector of what has occurred
 * @param plannedAt the next touch that has not; null: none. When it comes due, the sure road is taken: by then it may
 *     have been retracted
 */
public record Reading(Vector vector, @Nullable Instant plannedAt) {
    public static final Reading NOTHING = new Reading(Vector.EMPTY, null);

    /** With one more touch, which is planned if it occurs later than now. */
    public Reading with(Occurrence touch, Instant now) {
        return touch.at().isAfter(now)
                ? new Reading(vector, earlier(plannedAt, touch.at()))
                : new Reading(vector.with(touch.kindNo(), touch.at()), plannedAt);
    }

    /** Both at the same time. */
    public Reading merge(Reading other) {
        Instant planned = other.plannedAt == null ? plannedAt : earlier(plannedAt, other.plannedAt);
        return new Reading(vector.merge(other.vector), planned);
    }

    private static Instant earlier(@Nullable Instant known, Instant other) {
        return known == null || other.isBefore(known) ? other : known;
    }
}
