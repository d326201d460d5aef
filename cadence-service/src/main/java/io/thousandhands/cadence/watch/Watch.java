package io.thousandhands.cadence.watch;

import io.thousandhands.cadence.standing.Reading;
import io.thousandhands.cadence.store.CatalogueTables;
import io.thousandhands.cadence.store.LedgerTable;
import io.thousandhands.cadence.store.StandingRow;
import io.thousandhands.cadence.store.StandingTable;
import io.thousandhands.cadence.store.ToldTable;
import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.outbox.Outbox;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.sql.Transactions;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes whose time has come, and tells. */
@ApplicationScoped
class Watch {
    private final Transactions transactions;
    private final StandingTable standings;
    private final LedgerTable ledger;
    private final CatalogueTables catalogues;
    private final ToldTable toldTable;
    private final Outbox outbox;
    private final WatchTraces traces;
    private final Clock clock;
    private final WatchConfig config;

    Watch(
            Transactions transactions,
            StandingTable standings,
            LedgerTable ledger,
            CatalogueTables catalogues,
            ToldTable toldTable,
            Outbox outbox,
            WatchTraces traces,
            Clock clock,
            WatchConfig config) {
        this.transactions = transactions;
        this.standings = standings;
        this.ledger = ledger;
        this.catalogues = catalogues;
        this.toldTable = toldTable;
        this.outbox = outbox;
        this.traces = traces;
        this.clock = clock;
        this.config = config;
    }

    /** Says of everybody what is true at the watermark, and not beyond: later touches may lie unread. */
    void tellAllBy(Instant watermark) {
        int looked = config.batch();
        while (looked == config.batch() && !Thread.currentThread().isInterrupted()) {
            looked = transactions.run(connection -> tellSome(connection, watermark));
        }
    }

    private int tellSome(SqlConnection connection, Instant watermark) {
        List<StandingRow> due = standings.lockDue(connection, watermark, config.batch());
        if (!due.isEmpty()) {
            tell(connection, watermark, withWhatCameDue(connection, watermark, due));
        }
        return due.size();
    }

    private void tell(SqlConnection connection, Instant watermark, List<StandingRow> due) {
        Look look = Look.at(watermark, due, toldTable.load(connection, due), catalogues.load(connection));
        toldTable.save(connection, look.told());
        Await.result(outbox.tellTraced(connection, Topic.CADENCE, traces.of(connection, look.events())));
        standings.save(connection, look.rows());
    }

    /** The sure road for planned touches: each may have been retracted. Another replica's clock may be ahead of ours. */
    private List<StandingRow> withWhatCameDue(SqlConnection connection, Instant watermark, List<StandingRow> due) {
        Instant now = clock.instant().isAfter(watermark) ? clock.instant() : watermark;
        List<StandingRow> unread =
                due.stream().filter(row -> hasPlanned(row, now)).toList();
        Map<UUID, Reading> readings = ledger.read(connection, unread, now);
        return due.stream()
                .map(row -> row.withReading(readings.getOrDefault(row.customerId(), row.reading())))
                .toList();
    }

    private static boolean hasPlanned(StandingRow row, Instant by) {
        Instant plannedAt = row.reading().plannedAt();
        return plannedAt != null && !plannedAt.isAfter(by);
    }
}
