package io.thousandhands.touch.touch;

import java.util.Comparator;

/**
 * Where an event stands among those of one register. The highest is what is true, whatever came when.
 *
 * @param version 0: as recorded
 * @param digest of the record's value: arbitrary, and the same everywhere
 */
record TouchOrder(long version, long digest) implements Comparable<TouchOrder> {
    private static final Comparator<TouchOrder> ORDER =
            Comparator.comparingLong(TouchOrder::version).thenComparingLong(TouchOrder::digest);

    @Override
    public int compareTo(TouchOrder other) {
        return ORDER.compare(this, other);
    }
}
