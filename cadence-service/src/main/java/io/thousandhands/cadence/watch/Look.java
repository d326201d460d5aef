package io.thousandhands.cadence.watch;

import io.thousandhands.cadence.standing.Catalogue;
import io.thousandhands.cadence.standing.Standing;
import io.thousandhands.cadence.store.DerivedRow;
import io.thousandhands.cadence.store.StandingRow;
import io.thousandhands.cadence.told.Outlook;
import io.thousandhands.cadence.told.Telling;
import io.thousandhands.cadence.told.Told;
import io.thousandhands.contracts.event.CadenceEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What comes of looking at many customers at once.
 *
 * @param told of whom something must be said: what was told from now on
 * @param events the same for everybody to read
 * @param rows all of them, with when to look again
 */
record Look(Map<UUID, Told> told, List<CadenceEvent> events, List<DerivedRow> rows) {

    static Look at(Instant t, List<StandingRow> due, Map<UUID, Told> before, Catalogue catalogue) {
        Look look = new Look(new HashMap<>(), new ArrayList<>(), new ArrayList<>());
        for (StandingRow row : due) {
            look.at(t, row, before.getOrDefault(row.customerId(), Told.NOTHING), catalogue);
        }
        return look;
    }

    private void at(Instant t, StandingRow row, Told before, Catalogue catalogue) {
        @Nullable Standing standing = row.standing(catalogue);
        Outlook outlook = Outlook.of(standing, row.reading().plannedAt());
        Optional<Told> next = Telling.at(t, before, outlook);
        next.ifPresent(now -> {
            told.put(row.customerId(), now);
            events.add(TellingEvents.of(row.customerId(), now, outlook.at(t), standing));
        });
        rows.add(row.derivedAt(t, next.orElse(before), catalogue));
    }
}
