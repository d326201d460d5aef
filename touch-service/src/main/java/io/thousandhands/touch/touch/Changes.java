package io.thousandhands.touch.touch;

import io.thousandhands.contracts.event.Touch;
import io.thousandhands.contracts.event.TouchEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a change of a touch puts on the log. A touch moves to another customer as a retraction under the old one and a
 * correction under the new one, both with the same version; whoever reads only one of them sees the touch twice or not at
 * all for a moment, and the same in the end.
 */
public final class Changes {
    static final String MOVED = "moved";

    /**
     * The touch is like this since then. Nothing if something newer is known: it would be in vain, and under another
     * customer it would stand a second time.
     *
     * @param by who says so
     */
    public static List<TouchEvent> stands(Touch touch, long version, String by, Collection<Whereabouts> known) {
        if (isOverruled(touch.customerId(), version, known)) {
            return List.of();
        }
        List<TouchEvent> events = new ArrayList<>();
        events.add(new TouchEvent.Corrected(version, touch, by));
        known.stream()
                .filter(Whereabouts::stands)
                .filter(place -> !place.customerId().equals(touch.customerId()))
                .forEach(place ->
                        events.add(new TouchEvent.Retracted(version, touch.id(), place.customerId(), MOVED, by)));
        return events;
    }

    /** Also by what is equally new, if that is a retraction, or stands under a lesser customer id: one rule everywhere. */
    private static boolean isOverruled(UUID customerId, long version, Collection<Whereabouts> known) {
        long newest = newest(known);
        return newest > version
                || newest == version
                        && home(known)
                                .map(home -> home.customerId().toString().compareTo(customerId.toString()) < 0)
                                .orElse(true);
    }

    /** Where it stands by the newest that is known; of equally new ones under the least customer id. */
    private static Optional<Whereabouts> home(Collection<Whereabouts> known) {
        long newest = newest(known);
        return known.stream()
                .filter(Whereabouts::stands)
                .filter(place -> place.version() == newest)
                .min(Comparator.comparing(place -> place.customerId().toString()));
    }

    private static long newest(Collection<Whereabouts> known) {
        return known.stream().mapToLong(Whereabouts::latest).max().orElse(-1);
    }

    /** The touch was first told like this. Nothing if it was changed since: it might stand a second time. */
    public static List<TouchEvent> recorded(Touch touch, Collection<Whereabouts> known) {
        return known.stream().anyMatch(place -> place.latest() > 0)
                ? List.of()
                : List.of(new TouchEvent.Recorded(touch));
    }

    /** The touch did not happen, as is known since then: under none of the customers who have it. */
    public static List<TouchEvent> retracted(
            UUID touchId, long version, @Nullable String reason, String by, Collection<Whereabouts> known) {
        return known.stream()
                .filter(place -> place.latest() <= version)
                .<TouchEvent>map(place -> new TouchEvent.Retracted(version, touchId, place.customerId(), reason, by))
                .toList();
    }

    /**
     * One touch under several customers, by changes that crossed each other. The newest of all that is known of it counts,
     * under whichever customer: what stands by something older is retracted, by a version that is just high enough. So what
     * is still on its way with the newest version itself, and may turn out to be what counts, is never lost: the log of one
     * customer may have been read less far than another's. Of equally new ones the one under the least customer id stands.
     *
     * @param by who says so: this service
     */
    public static List<TouchEvent> single(UUID touchId, String by, Collection<Whereabouts> known) {
        long newest = newest(known);
        Optional<Whereabouts> home = home(known);
        return known.stream()
                .filter(Whereabouts::stands)
                .filter(place -> !home.equals(Optional.of(place)))
                .<TouchEvent>map(place -> new TouchEvent.Retracted(
                        Math.max(place.version(), newest - 1), touchId, place.customerId(), MOVED, by))
                .toList();
    }

    private Changes() {}
}
