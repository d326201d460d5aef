package io.thousandhands.cadence.sight;

import io.thousandhands.cadence.kind.Kind;
import java.time.Duration;
import java.time.Instant;

/**
 * A touch as one sees it on a sight line.
 *
 * @param until when it has faded: its dwell after it occurred. The same as {@code at} for a kind that does not count
 */
public record Light(Kind kind, Instant at, Instant until) {

    static Light of(Kind kind, Instant at, Duration interval) {
        return new Light(kind, at, at.plusMillis(kind.dwellMillis(interval)));
    }

    /** It lies in the window, or shines into it. */
    boolean isSeenIn(Window window) {
        return !at.isAfter(window.until()) && (window.has(at) || until.isAfter(window.from()));
    }
}
