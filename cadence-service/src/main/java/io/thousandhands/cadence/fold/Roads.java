package io.thousandhands.cadence.fold;

import io.thousandhands.cadence.ledger.Entry.Occurrence;
import io.thousandhands.cadence.standing.Reading;
import io.thousandhands.cadence.store.LedgerTable.Taken;
import io.thousandhands.cadence.store.StandingRow;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Set<UUID> unsure = new HashSet<>();

    private Roads() {}

    static Roads of(List<StandingRow> before, List<Taken> taken, Instant now) {
        Roads roads = new Roads();
        before.forEach(row -> roads.readings.put(row.customerId(), row.reading()));
        taken.forEach(each -> roads.take(each, now));
        return roads;
    }

    private void take(Taken taken, Instant now) {
        Occurrence added = taken.added();
        if (added == null) {
            unsure.add(taken.customerId());
        } else {
            readings.computeIfPresent(taken.customerId(), (id, reading) -> reading.with(added, now));
        }
    }

    /** Who must be read from the ledger. */
    Set<UUID> unsure() {
        return unsure;
    }

    /** @param ledger what it says of those who are unsure; nothing of whom it has nothing */
    void readAgain(Map<UUID, Reading> ledger) {
        unsure.forEach(id -> readings.put(id, ledger.getOrDefault(id, Reading.NOTHING)));
    }

    /** Of everybody in the batch. */
    Map<UUID, Reading> readings() {
        return readings;
    }
}
