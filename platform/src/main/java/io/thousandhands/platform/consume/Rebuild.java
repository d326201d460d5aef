package io.thousandhands.platform.consume;

import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.sql.Transactions;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * Empties the projections together with the positions while replicas run: each of them notices and reads the topics again
 * (laws 1 and 4). Rather than wait in everybody's way, or be in a deadlock with a fold, it lets go and tries again.
 */
@ApplicationScoped
public class Rebuild {
    private static final Logger LOG = Logger.getLogger(Rebuild.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(400);
    private static final int TRIES = 100;
    /** Less than the second after which PostgreSQL looks for deadlocks, and may end the fold instead. */
    private static final String NOT_FOR_LONG = "SET LOCAL lock_timeout = '300ms'";
    /** No lock within the time, or a deadlock. */
    private static final Set<String> IN_THE_WAY = Set.of("55P03", "40P01");

    private final Transactions transactions;
    private final Instance<Projection> projections;

    Rebuild(Transactions transactions, Instance<Projection> projections) {
        this.transactions = transactions;
        this.projections = projections;
    }

    /**
     * Waits for the database, up to a minute on one that is busy: call it on a worker thread.
     *
     * @return the tables that are empty now, and fill again
     */
    public List<String> now() {
        List<String> tables = tables();
        run(tables, connection -> true);
        return tables;
    }

    /** @param needed asked when nobody else can change anything any more: another replica may have done it */
    void nowIf(Predicate<SqlConnection> needed) {
        run(tables(), needed);
    }

    private void run(List<String> tables, Predicate<SqlConnection> needed) {
        Duration pause = FIRST_PAUSE;
        for (int n = 1; ; n++) {
            try {
                transactions.run(connection -> truncate(connection, String.join(", ", tables), needed));
                return;
            } catch (PgException e) {
                if (n == TRIES || !IN_THE_WAY.contains(e.getSqlState())) {
                    throw e;
                }
                pause = Pauses.sleep(pause, LONGEST_PAUSE);
            }
        }
    }

    private static boolean truncate(SqlConnection connection, String tables, Predicate<SqlConnection> needed) {
        Await.result(connection.query(NOT_FOR_LONG).execute());
        Await.result(connection.query("LOCK TABLE " + tables).execute());
        if (!needed.test(connection)) {
            return false;
        }
        Await.result(connection.query("TRUNCATE " + tables).execute());
        LOG.warnf("Projections are empty now and are read again: tables=%s", tables);
        return true;
    }

    private List<String> tables() {
        List<String> tables = new ArrayList<>(projections.get().tables());
        tables.addAll(List.of("dead_letter", "position"));
        return tables;
    }
}
