package io.thousandhands.cadence.told;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last thing that was said of a customer.
 *
 * @param at the time for which it was said
 * @param slipsAt when they slip, or slipped, as it was said; null: it was not, or there was no deadline
 * @param revision how many things were said so far
 * @param episode how many silences there were, counting the one that lasts
 */
public record Told(Word word, Instant at, @Nullable Instant slipsAt, long revision, long episode) {
    /** Everybody begins in sight, and that needs no saying. */
    public static final Told NOTHING = new Told(Word.IN_SIGHT, Instant.EPOCH, null, 0, 0);

    /** Leaving in sight, or a rest, opens the next episode; all that follows until the return belongs to it. */
    Told followedBy(Present next, Instant t) {
        boolean opens = next.word().isSilence() && !word.isSilence();
        return new Told(next.word(), t, next.slipsAt(), revision + 1, opens ? episode + 1 : episode);
    }
}
