package io.thousandhands.platform.consume;

import io.quarkus.runtime.StartupEvent;
import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.sql.Transactions;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/**
 * Truncates what was restored from too old a backup: tombstones written since may be gone from the topics, so the
 * projections are read again from the beginning. Runs once, before the first consumer, under a lock.
 */
@ApplicationScoped
class StalePositions {
    private static final Logger LOG = Logger.getLogger(StalePositions.class);
    /** After the topics stand, before the messaging connectors, which start at 1000. */
    private static final int BEFORE_CONSUMERS = 200;

    private static final String LOCK = "LOCK TABLE position IN EXCLUSIVE MODE";
    private static final String IS_STALE =
            "SELECT coalesce(bool_or(coalesce(watermark, created_at) < $1), false) FROM position";

    private final Transactions transactions;
    private final Clock clock;
    private final Instance<Projection> projections;

    StalePositions(Transactions transactions, Clock clock, Instance<Projection> projections) {
        this.transactions = transactions;
        this.clock = clock;
        this.projections = projections;
    }

    void atStart(@Observes @Priority(BEFORE_CONSUMERS) StartupEvent event) {
        if (projections.isUnsatisfied()) {
            return;
        }
        Instant oldest = clock.instant().minus(Topic.DELETE_RETENTION);
        transactions.run(connection -> truncateIfOlder(connection, oldest));
    }

    private boolean truncateIfOlder(SqlConnection connection, Instant oldest) {
        Await.result(connection.query(LOCK).execute());
        boolean stale = Await.result(
                        connection.preparedQuery(IS_STALE).execute(Tuple.of(oldest.atOffset(ZoneOffset.UTC))))
                .iterator()
                .next()
                .getBoolean(0);
        if (stale) {
            String tables = String.join(", ", projections.get().tables());
            LOG.warnf("Positions are older than tombstones are kept, projections are read again: tables=%s", tables);
            Await.result(connection.query("TRUNCATE " + tables + ", position").execute());
        }
        return stale;
    }
}
