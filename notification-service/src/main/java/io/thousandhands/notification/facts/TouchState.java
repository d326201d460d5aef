package io.thousandhands.notification.facts;

import io.thousandhands.contracts.event.Touch;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.platform.consume.Received;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A state of one touch of one customer.
 *
 * @param kind null, as is the time: of a retraction
 */
record TouchState(
        Key key,
        long version,
        boolean retracted,
        long digest,
        @Nullable String kind,
        @Nullable Instant at) {

    /** Which of two states is the newer one: version, then retraction over correction, then the content's digest. */
    static final Comparator<TouchState> ORDER = Comparator.comparingLong(TouchState::version)
            .thenComparing(TouchState::retracted)
            .thenComparingLong(TouchState::digest);

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
            return new TouchState(keyOf(event), event.version(), true, received.digest(), null, null);
        }
        throw new IllegalArgumentException("Nobody said what to do with " + event.getClass());
    }

    private static TouchState present(TouchEvent event, Touch touch, Received received) {
        return new TouchState(
                keyOf(event), event.version(), false, received.digest(), touch.kind(), touch.occurredAt());
    }

    private static Key keyOf(TouchEvent event) {
        return new Key(event.customerId(), event.touchId());
    }
}
