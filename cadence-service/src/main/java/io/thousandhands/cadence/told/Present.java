package io.thousandhands.cadence.told;

import io.thousandhands.cadence.standing.Deadlines;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What could be said of a customer at one time.
 *
 * @param from when it became so: the deadline that passed, the beginning of the rest; for in sight and removed the time of
 *     asking, since no deadline leads there
 * @param slipsAt when they slip, or slipped; null: there is no deadline
 */
public record Present(Word word, Instant from, @Nullable Instant slipsAt) {

    public static Present at(Instant t, Deadlines deadlines) {
        if (!t.isBefore(deadlines.longGoneAt())) {
            return new Present(Word.LONG_GONE, deadlines.longGoneBy(t), deadlines.slipsAt());
        }
        if (!t.isBefore(deadlines.slipsAt())) {
            return new Present(Word.OUT_OF_SIGHT, deadlines.slipsAt(), deadlines.slipsAt());
        }
        return t.isBefore(deadlines.fadesAt())
                ? new Present(Word.IN_SIGHT, t, deadlines.slipsAt())
                : new Present(Word.FADING, deadlines.fadesAt(), deadlines.slipsAt());
    }
}
