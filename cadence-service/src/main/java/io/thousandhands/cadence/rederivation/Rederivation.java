package io.thousandhands.cadence.rederivation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.thousandhands.cadence.rederivation.RederivationTable.Walk;
import io.thousandhands.cadence.store.Derivations;
import io.thousandhands.cadence.store.StandingRow;
import io.thousandhands.cadence.store.StandingTable;
import io.thousandhands.platform.rounds.Rounds;
import io.thousandhands.platform.sql.Transactions;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Walks over all standings when the catalogue has changed. */
@ApplicationScoped
class Rederivation {
    /** For changes that were made in another replica, or before a crash. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private static final int CHUNK = 2_000;

    private final Transactions transactions;
    private final RederivationTable table;
    private final StandingTable standings;
    private final Derivations derivations;
    private final Clock clock;
    private final Rounds rounds = new Rounds("rederivation", LOOK_EVERY, this::walk);

    Rederivation(
            Transactions transactions,
            RederivationTable table,
            StandingTable standings,
            Derivations derivations,
            Clock clock) {
        this.transactions = transactions;
        this.table = table;
        this.standings = standings;
        this.derivations = derivations;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        rounds.start();
    }

    void wanted(@Observes RederivationWanted event) {
        rounds.wake();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    private void walk() {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = transactions.run(this::chunk);
        }
    }

    /** @return whether there may be more to do */
    private boolean chunk(SqlConnection connection) {
        Walk walk = table.lockWalk(connection);
        if (walk == null) {
            return false;
        }
        List<StandingRow> rows = standings.lockAfter(connection, walk.walkedTo(), CHUNK);
        if (rows.isEmpty()) {
            table.finish(connection);
            return false;
        }
        derive(connection, rows);
        table.advance(connection, rows.get(rows.size() - 1).customerId());
        return true;
    }

    private void derive(SqlConnection connection, List<StandingRow> rows) {
        Instant now = clock.instant();
        List<StandingRow> known =
                rows.stream().filter(row -> row.facts() != null).toList();
        standings.save(connection, derivations.at(now, connection, known));
    }
}
