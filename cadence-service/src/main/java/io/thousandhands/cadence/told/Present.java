package io.thousandhands.cadence.told;

import io.thousandhands.cadence.standing.Deadlines;
import java.time.Instant;

/**
 * What could be said of a customer at one time.
 *
 * @param from when it became so: the deadline that passed; for in sight and removed the time of asking, since no
 *     deadline leads there
 */
public record Present(Word word, Instant from) {

    public static Present at(Instant t, Deadlines deadlines) {
        if (!t.isBefore(deadlines.longGoneAt())) {
            return new Present(Word.LONG_GONE, deadlines.longGoneBy(t));
        }
        if (!t.isBefore(deadlines.slipsAt())) {
            return new Present(Word.OUT_OF_SIGHT, deadlines.slipsAt());
        }
        return t.isBefore(deadlines.fadesAt())
                ? new Present(Word.IN_SIGHT, t)
                : new Present(Word.FADING, deadlines.fadesAt());
    }
}
