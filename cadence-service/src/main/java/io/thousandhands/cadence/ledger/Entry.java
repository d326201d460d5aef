package io.thousandhands.cadence.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one record of the log says of a touch.
 *
 * @param version 0 for the first record; a change carries a higher one
 * @param digest of the record's value, so that two records of the same version are ordered the same way everywhere
 * @param occurrence null: retracted
 */
public record Entry(
        UUID customerId,
        UUID touchId,
        long version,
        long digest,
        @Nullable Occurrence occurrence) {

    /** Version first, then retraction over correction, then the content's digest: the greater one stays. */
    public static final Comparator<Entry> PRECEDENCE = Comparator.comparingLong(Entry::version)
            .thenComparing(Entry::retracted)
            .thenComparingLong(Entry::digest);

    /**
     * That it took place.
     *
     * @param kindNo the number of its kind
     * @param at in milliseconds; later than now: planned
     * @param contacts how many people it reached
     */
    public record Occurrence(int kindNo, Instant at, int contacts) {}

    /** Whose register it is. */
    public record Key(UUID customerId, UUID touchId) {
        public static Key of(Entry entry) {
            return new Key(entry.customerId, entry.touchId);
        }
    }

    /** It did not happen, or not to this customer. */
    public boolean retracted() {
        return occurrence == null;
    }

    /** The one that stays. */
    public Entry orHigher(Entry other) {
        return PRECEDENCE.compare(this, other) >= 0 ? this : other;
    }
}
