package io.thousandhands.cadence.report;

import io.thousandhands.cadence.standing.Standing;
import io.thousandhands.cadence.standing.State;
import io.thousandhands.platform.rest.Cursor;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which standings are listed, and in which order.
 *
 * @param ownerId null: whoever owns them
 * @param state null: any with a deadline
 * @param t at which time
 * @param after only what comes after this in the order
 * @param limit at most so many
 */
record StandingQuery(@Nullable UUID ownerId, @Nullable State state, Order order, Instant t, Place after, int limit) {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    /** Where a standing stands in the list. */
    record Place(Instant slipsAt, UUID customerId) {
        /** Ids in the order of their text, as PostgreSQL has them. */
        static final Comparator<Place> EARLIER_FIRST = Comparator.comparing(Place::slipsAt)
                .thenComparing(place -> place.customerId().toString());

        static Place of(Standing standing) {
            return new Place(standing.deadlines().slipsAt(), standing.customer().id());
        }

        /** @throws io.thousandhands.platform.problem.ProblemException 400 if nobody can stand there */
        static Place of(Cursor cursor) {
            Place place = new Place(cursor.instant(0), cursor.uuid(1));
            if (place.slipsAt.isBefore(EARLIEST) || place.slipsAt.isAfter(LATEST)) {
                throw Parameters.bad("cursor", "the \"next\" of the page before");
            }
            return place;
        }

        Cursor cursor() {
            return Cursor.of(slipsAt, customerId);
        }
    }

    /** By how far they are overdue. */
    enum Order {
        MOST_OVERDUE_FIRST(">", "", Place.EARLIER_FIRST, new Place(EARLIEST, new UUID(0, 0))),
        LEAST_OVERDUE_FIRST("<", " DESC", Place.EARLIER_FIRST.reversed(), new Place(LATEST, new UUID(-1, -1)));

        final String comesAfter;
        final String direction;
        final Comparator<Place> comparator;
        final Place beforeAll;

        Order(String comesAfter, String direction, Comparator<Place> comparator, Place beforeAll) {
            this.comesAfter = comesAfter;
            this.direction = direction;
            this.comparator = comparator;
            this.beforeAll = beforeAll;
        }

        /** @param text null: the most overdue first */
        static Order of(@Nullable String text) {
            if (text == null || text.equals("-overdue")) {
                return MOST_OVERDUE_FIRST;
            }
            if (text.equals("overdue")) {
                return LEAST_OVERDUE_FIRST;
            }
            throw Parameters.bad("sort", "-overdue (the most overdue first) or overdue");
        }
    }

    boolean takes(Standing standing) {
        State present = standing.stateAt(t);
        return (state == null ? present != State.RESTING : present == state)
                && order.comparator.compare(Place.of(standing), after) > 0;
    }
}
