package io.thousandhands.cadence.fold;

import io.thousandhands.cadence.customer.Roots;
import io.thousandhands.cadence.ledger.Entry;
import io.thousandhands.cadence.ledger.Entry.Occurrence;
import io.thousandhands.cadence.standing.Reading;
import io.thousandhands.cadence.store.StandingRow;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The two roads to a reading, for one batch. The fast one: where touches were only added, each is added to the reading of
 * whomever it counts for. The sure one: where anything was corrected or retracted, a maximum cannot be taken back, so the
 * ledger is read.
 */
final class Roads {
    private final List<StandingRow> before;
    private final Roots roots;
    private final Map<UUID, Reading> readings = new HashMap<>();

    private Roads(List<StandingRow> before) {
        this.before = before;
        this.roots = StandingRow.roots(before);
    }

    /** The fast one, for everybody. @param before with everybody on the way to the roots */
    static Roads of(List<StandingRow> before, Collection<Entry> added, Instant now) {
        Roads roads = new Roads(before);
        before.forEach(row -> roads.readings.put(row.customerId(), row.reading()));
        added.forEach(entry -> roads.add(entry, now));
        return roads;
    }

    private void add(Entry entry, Instant now) {
        Occurrence occurrence = entry.occurrence();
        UUID root = roots.of(entry.customerId());
        if (occurrence != null && root != null) {
            readings.computeIfPresent(root, (id, reading) -> reading.with(occurrence, now));
        }
    }

    /** Who must take the sure one. @param changed of whom something that was known has changed */
    List<StandingRow> toReadAgain(Set<UUID> changed) {
        Set<UUID> ids = roots.of(changed);
        return before.stream().filter(row -> ids.contains(row.customerId())).toList();
    }

    /** The sure one. @param ledger what it says of these customers */
    void readAgain(Map<UUID, Reading> ledger) {
        readings.putAll(ledger);
    }

    /** Those of the rows whose reading is another now. */
    List<StandingRow> changed() {
        return before.stream()
                .filter(row -> !row.reading().equals(reading(row)))
                .map(row -> row.withReading(reading(row)))
                .toList();
    }

    private Reading reading(StandingRow row) {
        return readings.getOrDefault(row.customerId(), row.reading());
    }
}
