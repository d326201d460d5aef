package io.thousandhands.touch.touch;

import java.util.Comparator;

/**
 * Where an event stands among those of the same customer and touch. The highest is what is true, whatever came when.
 *
 * @param version 0: as recorded
 * @param retracted a retraction beats a correction of the same version
 * @param digest of the record's value: arbitrary, and the same everywhere
 */
public record TouchOrder(long version, boolean retracted, long digest) implements Comparable<TouchOrder> {
    private static final Comparator<TouchOrder> ORDER = Comparator.comparingLong(TouchOrder::version)
            .thenComparing(TouchOrder::retracted)
            .thenComparingLong(TouchOrder::digest);

    @Override
    public int compareTo(TouchOrder other) {
        return ORDER.compare(this, other);
    }
}
