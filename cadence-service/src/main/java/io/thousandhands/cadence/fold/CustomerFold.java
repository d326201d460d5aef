package io.thousandhands.cadence.fold;

import io.thousandhands.cadence.standing.Reading;
import io.thousandhands.cadence.store.CatalogueTables;
import io.thousandhands.cadence.store.Derivations;
import io.thousandhands.cadence.store.LedgerTable;
import io.thousandhands.cadence.store.StandingRow;
import io.thousandhands.cadence.store.StandingTable;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.platform.access.Directory;
import io.thousandhands.platform.consume.Fold;
import io.thousandhands.platform.consume.Received;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Folds {@code customers}: the highest version wins. A tombstone takes the facts and with them the standing. */
@ApplicationScoped
class CustomerFold implements Fold {
    private final Directory directory;
    private final StandingTable standings;
    private final LedgerTable ledger;
    private final CatalogueTables catalogues;
    private final Derivations derivations;
    private final Clock clock;

    CustomerFold(
            Directory directory,
            StandingTable standings,
            LedgerTable ledger,
            CatalogueTables catalogues,
            Derivations derivations,
            Clock clock) {
        this.directory = directory;
        this.standings = standings;
        this.ledger = ledger;
        this.catalogues = catalogues;
        this.derivations = derivations;
        this.clock = clock;
    }

    @Override
    public void fold(SqlConnection connection, List<Received> events) {
        Map<UUID, CustomerEvent> newest = newestIn(events);
        if (newest.isEmpty()) {
            return;
        }
        directory.foldCustomers(connection, events);
        List<StandingRow> changed = new ArrayList<>();
        List<UUID> arrivals = new ArrayList<>();
        for (StandingRow row : standings.lock(connection, newest.keySet())) {
            CustomerEvent event = newest.get(row.customerId());
            if (event != null && event.version() > row.version()) {
                changed.add(row.withFacts(event.version(), FactsOf.event(event)));
                if (row.facts() == null) {
                    arrivals.add(row.customerId());
                }
            }
        }
        save(connection, changed, arrivals);
    }

    private void save(SqlConnection connection, List<StandingRow> changed, List<UUID> arrivals) {
        Instant now = clock.instant();
        standings.saveFacts(connection, changed);
        List<StandingRow> read = withTheirTouches(connection, changed, arrivals, now);
        catalogues.awaitNoChange(connection);
        standings.save(connection, derivations.at(now, connection, read));
    }

    /** Nobody watched over those who were not known, so a planned touch may have come due meanwhile. */
    private List<StandingRow> withTheirTouches(
            SqlConnection connection, List<StandingRow> changed, List<UUID> arrivals, Instant now) {
        Map<UUID, Reading> readings = new HashMap<>();
        arrivals.forEach(id -> readings.put(id, Reading.NOTHING));
        readings.putAll(ledger.read(connection, arrivals, now));
        return changed.stream()
                .map(row -> row.withReading(readings.getOrDefault(row.customerId(), row.reading())))
                .toList();
    }

    private static Map<UUID, CustomerEvent> newestIn(List<Received> events) {
        Map<UUID, CustomerEvent> newest = new HashMap<>();
        for (Received received : events) {
            if (received.event() instanceof CustomerEvent event) {
                newest.merge(event.customerId(), event, (a, b) -> a.version() >= b.version() ? a : b);
            }
        }
        return newest;
    }
}
