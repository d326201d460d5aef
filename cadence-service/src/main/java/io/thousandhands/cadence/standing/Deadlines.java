package io.thousandhands.cadence.standing;

import java.time.Duration;
import java.time.Instant;

/**
 * What time alone will change.
 *
 * @param fadesAt from then on fading
 * @param slipsAt from then on out of sight
 * @param longGoneAt from then on long gone
 * @param interval how long until long gone is said again; whole seconds
 */
public record Deadlines(Instant fadesAt, Instant slipsAt, Instant longGoneAt, Duration interval) {

    /** The latest instant at or before t at which long gone is due; only meaningful from {@link #longGoneAt} on. */
    public Instant longGoneBy(Instant t) {
        long times = Duration.between(longGoneAt, t).toSeconds() / interval.toSeconds();
        return longGoneAt.plus(interval.multipliedBy(times));
    }

    /** The first deadline after t. There always is one: long gone comes back each interval. */
    public Instant after(Instant t) {
        if (t.isBefore(fadesAt)) {
            return fadesAt;
        }
        if (t.isBefore(slipsAt)) {
            return slipsAt;
        }
        return t.isBefore(longGoneAt) ? longGoneAt : longGoneBy(t).plus(interval);
    }
}
