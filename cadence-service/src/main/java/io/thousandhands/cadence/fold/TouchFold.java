package io.thousandhands.cadence.fold;

import io.thousandhands.cadence.ledger.Entry;
import io.thousandhands.cadence.standing.Catalogue;
import io.thousandhands.cadence.standing.Reading;
import io.thousandhands.cadence.store.CatalogueTables;
import io.thousandhands.cadence.store.Derivations;
import io.thousandhands.cadence.store.LedgerTable;
import io.thousandhands.cadence.store.LedgerTable.Taken;
import io.thousandhands.cadence.store.StandingRow;
import io.thousandhands.cadence.store.StandingTable;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.platform.consume.Fold;
import io.thousandhands.platform.consume.Received;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Folds {@code touches} into ledger and standings. */
@ApplicationScoped
class TouchFold implements Fold {
    private final StandingTable standings;
    private final LedgerTable ledger;
    private final CatalogueTables catalogues;
    private final Derivations derivations;
    private final Clock clock;

    TouchFold(
            StandingTable standings,
            LedgerTable ledger,
            CatalogueTables catalogues,
            Derivations derivations,
            Clock clock) {
        this.standings = standings;
        this.ledger = ledger;
        this.catalogues = catalogues;
        this.derivations = derivations;
        this.clock = clock;
    }

    @Override
    public void fold(SqlConnection connection, List<Received> events) {
        Set<UUID> touched = touchedIn(events);
        if (touched.isEmpty()) {
            return;
        }
        List<StandingRow> before = standings.lock(connection, touched);
        Catalogue catalogue = catalogues.load(connection);
        Collection<Entry> entries = Entries.highest(events, catalogue.kinds());
        Instant now = clock.instant();
        Map<UUID, Reading> after = readings(connection, before, ledger.take(connection, entries), now);
        List<StandingRow> changed = before.stream()
                .filter(row -> !row.reading().equals(after.getOrDefault(row.customerId(), row.reading())))
                .map(row -> row.withReading(after.getOrDefault(row.customerId(), row.reading())))
                .toList();
        standings.save(connection, derivations.at(now, connection, changed, catalogue));
    }

    private Map<UUID, Reading> readings(
            SqlConnection connection, List<StandingRow> before, List<Taken> taken, Instant now) {
        Roads roads = Roads.of(before, taken, now);
        roads.readAgain(ledger.read(connection, roads.unsure(), now));
        return roads.readings();
    }

    private static Set<UUID> touchedIn(List<Received> events) {
        return events.stream()
                .map(Received::event)
                .filter(TouchEvent.class::isInstance)
                .map(event -> ((TouchEvent) event).customerId())
                .collect(Collectors.toSet());
    }
}
