package io.thousandhands.cadence.told;

import java.time.Instant;

/**
 * The last thing that was said of a customer.
 *
 * @param at the time for which it was said
 * @param revision how many things were said so far
 * @param episode how many silences there were, counting the one that lasts
 */
public record Told(Word word, Instant at, long revision, long episode) {
    /** Everybody begins in sight, and that needs no saying. */
    public static final Told NOTHING = new Told(Word.IN_SIGHT, Instant.EPOCH, 0, 0);

    /** Leaving in sight opens the next episode; all that follows until the return belongs to it. */
    Told followedBy(Word next, Instant t) {
        boolean opens = next.isSilence() && !word.isSilence();
        return new Told(next, t, revision + 1, opens ? episode + 1 : episode);
    }
}
