package io.thousandhands.cadence.sight;

import java.time.Instant;

/**
 * A stretch of time that somebody looks at, past, future or both; both ends belong to it.
 *
 * @param from not after until
 */
public record Window(Instant from, Instant until) {
    public Window {
        if (from.isAfter(until)) {
            throw new IllegalArgumentException("Nothing lies from %s until %s".formatted(from, until));
        }
    }

    /** The least window that has this time in it too. */
    public Window with(Instant t) {
        return new Window(t.isBefore(from) ? t : from, t.isAfter(until) ? t : until);
    }

    boolean has(Instant t) {
        return !t.isBefore(from) && !t.isAfter(until);
    }
}
