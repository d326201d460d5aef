package io.thousandhands.local.process;

import java.time.Duration;

/** How long a part rests before it is started again: the longer, the oftener it died lately. */
final class Backoff {
    private static final Duration LIVED_WELL = Duration.ofMinutes(1);
    private static final int LONGEST_SECONDS = 30;

    private int deathsInARow;

    /**
     * The rest after a death: 1, 2, 4, … 30 seconds.
     *
     * @param lived from its start to its death; a minute or more makes the earlier deaths forgotten
     */
    Duration after(Duration lived) {
        deathsInARow = lived.compareTo(LIVED_WELL) >= 0 ? 1 : deathsInARow + 1;
        return Duration.ofSeconds(Math.min(LONGEST_SECONDS, 1L << Math.min(deathsInARow - 1, 5)));
    }
}
