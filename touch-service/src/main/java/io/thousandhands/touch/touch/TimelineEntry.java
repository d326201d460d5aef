package io.thousandhands.touch.touch;

import io.thousandhands.contracts.event.Touch;
import io.thousandhands.contracts.event.TouchEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What events say of one touch of one customer. Merging is commutative, associative and idempotent.
 *
 * @param touch null: retracted
 * @param firstDigest of what was first recorded; null: no recording among them
 */
public record TimelineEntry(
        Key key,
        TouchOrder order,
        @Nullable Touch touch,
        @Nullable Long firstDigest) {

    /** One row of a timeline. */
    public record Key(UUID touchId, UUID customerId) {}

    /** @param digest of the record's value */
    public static TimelineEntry of(TouchEvent event, long digest) {
        Key key = new Key(event.touchId(), event.customerId());
        if (event instanceof TouchEvent.Recorded recorded) {
            return new TimelineEntry(key, new TouchOrder(event.version(), false, digest), recorded.touch(), digest);
        }
        if (event instanceof TouchEvent.Corrected corrected) {
            return new TimelineEntry(key, new TouchOrder(event.version(), false, digest), corrected.touch(), null);
        }
        if (event instanceof TouchEvent.Retracted) {
            return new TimelineEntry(key, new TouchOrder(event.version(), true, digest), null, null);
        }
        throw new IllegalArgumentException("No timeline knows " + event.getClass());
    }

    /** Of the same key. Two senders may have recorded two contents first: the greater digest counts, as for the state. */
    public TimelineEntry merge(TimelineEntry other) {
        TimelineEntry higher = order.compareTo(other.order) >= 0 ? this : other;
        return new TimelineEntry(key, higher.order, higher.touch, greatest(firstDigest, other.firstDigest));
    }

    private static @Nullable Long greatest(@Nullable Long one, @Nullable Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.max(one, other);
    }
}
