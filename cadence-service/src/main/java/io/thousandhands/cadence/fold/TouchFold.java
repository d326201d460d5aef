package io.thousandhands.cadence.fold;

import io.thousandhands.cadence.ledger.Taken;
import io.thousandhands.cadence.standing.Catalogue;
import io.thousandhands.cadence.store.CatalogueTables;
import io.thousandhands.cadence.store.Derivations;
import io.thousandhands.cadence.store.DerivedRow;
import io.thousandhands.cadence.store.LedgerTable;
import io.thousandhands.cadence.store.StandingLocks;
import io.thousandhands.cadence.store.StandingRow;
import io.thousandhands.cadence.store.StandingTable;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.platform.consume.Received;
import io.thousandhands.platform.consume.TopicFold;
import io.thousandhands.platform.trace.TraceTable;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Folds {@code touches} into ledger and standings. */
@ApplicationScoped
class TouchFold implements TopicFold {
    private final StandingLocks locks;
    private final StandingTable standings;
    private final LedgerTable ledger;
    private final CatalogueTables catalogues;
    private final Derivations derivations;
    private final TraceTable traces;
    private final Clock clock;

    TouchFold(
            StandingLocks locks,
            StandingTable standings,
            LedgerTable ledger,
            CatalogueTables catalogues,
            Derivations derivations,
            TraceTable traces,
            Clock clock) {
        this.locks = locks;
        this.standings = standings;
        this.ledger = ledger;
        this.catalogues = catalogues;
        this.derivations = derivations;
        this.traces = traces;
        this.clock = clock;
    }

    @Override
    public Topic topic() {
        return Topic.TOUCHES;
    }

    @Override
    public void fold(SqlConnection connection, List<Received> events) {
        Set<UUID> touched = touchedIn(events);
        if (touched.isEmpty()) {
            return;
        }
        List<StandingRow> before = locks.lock(connection, touched);
        Catalogue catalogue = catalogues.load(connection);
        Taken taken = ledger.take(connection, Entries.highest(events, catalogue.kinds()));
        Instant now = clock.instant();
        Roads roads = Roads.of(before, taken.added(), now);
        roads.readAgain(ledger.read(connection, roads.toReadAgain(taken.changed()), now));
        List<DerivedRow> after = derivations.at(now, connection, roads.changed(), catalogue);
        standings.save(connection, after);
        traces.keep(connection, Causes.of(events, before, after, now));
    }

    private static Set<UUID> touchedIn(List<Received> events) {
        return events.stream()
                .map(Received::event)
                .filter(TouchEvent.class::isInstance)
                .map(event -> ((TouchEvent) event).customerId())
                .collect(Collectors.toSet());
    }
}
