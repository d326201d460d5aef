package io.thousandhands.cadence.fold;

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
 * The two roads to a reading, for one batch. The fast one: where touches were only added, each is added to the reading.
 * The sure one: where anything was corrected or retracted, a maximum cannot be taken back, so the ledger is read.
 */
final class Roads {
    private final Map<UUID, Reading> readings = new HashMap<>();

    private Roads() {}

    /** The fast one, for everybody. */
    static Roads of(List<StandingRow> before, Collection<Entry> added, Instant now) {
        Roads roads = new Roads();
        before.forEach(row -> roads.readings.put(row.customerId(), row.reading()));
        added.forEach(entry -> roads.add(entry, now));
        return roads;
    }

    private void add(Entry entry, Instant now) {
        Occurrence occurrence = entry.occurrence();
        if (occurrence != null) {
            readings.computeIfPresent(entry.customerId(), (id, reading) -> reading.with(occurrence, now));
        }
    }

    /** The sure one. @param ledger what it says of these customers; nothing of whom it has nothing */
    void readAgain(Set<UUID> changed, Map<UUID, Reading> ledger) {
        changed.forEach(id -> readings.put(id, ledger.getOrDefault(id, Reading.NOTHING)));
    }

    /** Those of the rows whose reading is another now. */
    List<StandingRow> changed(List<StandingRow> before) {
        return before.stream()
                .filter(row -> !row.reading().equals(reading(row)))
                .map(row -> row.withReading(reading(row)))
                .toList();
    }

    private Reading reading(StandingRow row) {
        return readings.getOrDefault(row.customerId(), row.reading());
    }
}
