package io.thousandhands.cadence.standing;

import io.thousandhands.cadence.ledger.Entry;
import io.thousandhands.cadence.ledger.Entry.Occurrence;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The ledger as simply as it can be said: of each touch the highest entry stays. */
final class LedgerModel {
    private final Map<UUID, Entry> entries = new LinkedHashMap<>();

    /** @return whether the touch was not known before */
    boolean take(Entry entry) {
        boolean isNew = !entries.containsKey(entry.touchId());
        entries.merge(entry.touchId(), entry, Entry::orHigher);
        return isNew;
    }

    static LedgerModel of(List<Entry> log) {
        LedgerModel ledger = new LedgerModel();
        log.forEach(ledger::take);
        return ledger;
    }

    /** The sure road. */
    Reading read(Instant now) {
        Reading reading = Reading.NOTHING;
        for (Entry entry : entries.values()) {
            Occurrence occurrence = entry.occurrence();
            reading = occurrence == null ? reading : reading.with(occurrence, now);
        }
        return reading;
    }

    Map<UUID, Entry> entries() {
        return entries;
    }
}
