package io.thousandhands.touch.touch;

import io.thousandhands.contracts.event.Touch;
import io.thousandhands.contracts.event.TouchEvent;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What events say of one touch of one customer: registers, of which each keeps its greatest (the last its least), so that merging is
 * commutative, associative and idempotent. The touch stands unless it was retracted since.
 *
 * @param content as last told; null: nothing but a retraction is known
 * @param retraction the last one; null: none
 * @param firstDigest of what was first recorded; null: no recording among them
 * @param firstVersion of the first content; null: nothing but a retraction is known
 */
public record TimelineEntry(
        Key key,
        @Nullable Content content,
        @Nullable Retraction retraction,
        @Nullable Long firstDigest,
        @Nullable Long firstVersion) {
    /** One row of a timeline. */
    public record Key(UUID touchId, UUID customerId) {}

    /**
     * @param by who corrected it; null: nobody, or told before this was kept
     * @param digest of the record's value: orders equal versions, arbitrarily and the same everywhere
     */
    public record Content(
            long version,
            long digest,
            Touch touch,
            @Nullable String by) {}

    /** @param digest as of {@link Content} */
    public record Retraction(
            long version,
            long digest,
            @Nullable String reason,
            @Nullable String by) {}

    /** @param digest of the record's value */
    public static TimelineEntry of(TouchEvent event, long digest) {
        Key key = new Key(event.touchId(), event.customerId());
        if (event instanceof TouchEvent.Recorded recorded) {
            return new TimelineEntry(key, new Content(0, digest, recorded.touch(), null), null, digest, 0L);
        }
        if (event instanceof TouchEvent.Corrected corrected) {
            Content content = new Content(event.version(), digest, corrected.touch(), corrected.by());
            return new TimelineEntry(key, content, null, null, event.version());
        }
        if (event instanceof TouchEvent.Retracted retracted) {
            Retraction retraction = new Retraction(event.version(), digest, retracted.reason(), retracted.by());
            return new TimelineEntry(key, null, retraction, null, null);
        }
        throw new IllegalArgumentException("No timeline knows " + event.getClass());
    }

    /** A retraction beats a correction of the same version. */
    public boolean retracted() {
        return retraction != null && (content == null || retraction.version() >= content.version());
    }

    /** Of the same key. Two senders may have recorded two contents first: the greater digest counts, as for the state. */
    public TimelineEntry merge(TimelineEntry other) {
        return new TimelineEntry(
                key,
                of(content, other.content, (one, another) -> order(one).compareTo(order(another)) >= 0 ? one : another),
                of(
                        retraction,
                        other.retraction,
                        (one, another) -> order(one).compareTo(order(another)) >= 0 ? one : another),
                of(firstDigest, other.firstDigest, Math::max),
                of(firstVersion, other.firstVersion, Math::min));
    }

    private static TouchOrder order(Content content) {
        return new TouchOrder(content.version(), content.digest());
    }

    private static TouchOrder order(Retraction retraction) {
        return new TouchOrder(retraction.version(), retraction.digest());
    }

    private static <T> @Nullable T of(@Nullable T one, @Nullable T other, BinaryOperator<T> register) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return register.apply(one, other);
    }
}
