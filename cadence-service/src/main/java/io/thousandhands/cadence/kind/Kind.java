package io.thousandhands.cadence.kind;

import java.time.Duration;

/**
 * An entry of the catalogue.
 *
 * @param no its place in every vector; given once, never reused
 * @param name as touches call it, such as {@code thank_you_note}
 * @param weight how much of the interval it buys, 0 to 1
 * @param lingersDays how long it stays visible by itself: a mug on the desk
 * @param personal from one person to another
 */
public record Kind(int no, String name, double weight, int lingersDays, boolean personal) {

    public Kind {
        if (no < 0 || lingersDays < 0 || !(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException(
                    "No such kind can be: no %d, weight %s, lingers %d days".formatted(no, weight, lingersDays));
        }
    }

    /** How long one touch of this kind keeps us in sight: {@code max(interval × weight, lingers)}, in milliseconds. */
    public long dwellMillis(Duration interval) {
        long bought = Math.round(interval.toMillis() * weight);
        return Math.max(bought, Duration.ofDays(lingersDays).toMillis());
    }

    /** Whether a touch of this kind counts at all. An attempt does not: it is in no date and ends no silence. */
    public boolean counts() {
        return weight > 0 || lingersDays > 0;
    }
}
