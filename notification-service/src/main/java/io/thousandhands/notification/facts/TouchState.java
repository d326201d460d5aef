package io.thousandhands.notification.facts;

import io.thousandhands.contracts.event.Touch;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.platform.consume.Received;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A state of one touch of one customer.
 *
 * @param kind null, as is the time: of a retraction
 * @param contactIds whom it reached
 */
record TouchState(
        Key key,
        long version,
        boolean retracted,
        long digest,
        @Nullable String kind,
        @Nullable Instant at,
        List<UUID> contactIds) {

    /** Which of two states is the newer one: version, then retraction over correction, then the content's digest. */
    static final Comparator<TouchState> ORDER = Comparator.comparingLong(TouchState::version)
            .thenComparing(TouchState::retracted)
            .thenComparingLong(TouchState::digest);

    private static final String ATTEMPT = "attempt";
    /** Longer than anybody's business day, counted over the days off. */
    private static final Duration ATTEMPTS_HOLD = Duration.ofDays(16);

    record Key(UUID customerId, UUID touchId) {}

    /** @throws IllegalArgumentException if nobody said what to do with such an event */
    static TouchState of(TouchEvent event, Received received) {
        if (event instanceof TouchEvent.Recorded recorded) {
            return present(event, recorded.touch(), received);
        }
        if (event instanceof TouchEvent.Corrected corrected) {
            return present(event, corrected.touch(), received);
        }
        if (event instanceof TouchEvent.Retracted) {
            return new TouchState(keyOf(event), event.version(), true, received.digest(), null, null, List.of());
        }
        throw new IllegalArgumentException("Nobody said what to do with " + event.getClass());
    }

    private static TouchState present(TouchEvent event, Touch touch, Received received) {
        return new TouchState(
                keyOf(event),
                event.version(),
                false,
                received.digest(),
                touch.kind(),
                touch.occurredAt(),
                touch.contactIds());
    }

    /** Whether it may hold a nudge, or have held one: an attempt, a plan, and whatever was changed afterwards. */
    boolean concernsHolds(Instant now) {
        return version > 0
                || at != null && (at.isAfter(now) || ATTEMPT.equals(kind) && at.isAfter(now.minus(ATTEMPTS_HOLD)));
    }

    private static Key keyOf(TouchEvent event) {
        return new Key(event.customerId(), event.touchId());
    }
}
