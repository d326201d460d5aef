package io.thousandhands.platform.consume;

import io.quarkus.runtime.StartupEvent;
import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
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
 * projections are read again from the beginning. Runs once, before the first consumer of this replica; others may run.
 */
@ApplicationScoped
class StalePositions {
    private static final Logger LOG = Logger.getLogger(StalePositions.class);
    /** After the topics stand, before the messaging connectors, which start at 1000. */
    private static final int BEFORE_CONSUMERS = 200;

    private static final String IS_STALE =
            "SELECT coalesce(bool_or(coalesce(watermark, created_at) < $1), false) FROM position";

    private final Rebuild rebuild;
    private final Pool pool;
    private final Clock clock;
    private final Instance<Projection> projections;

    StalePositions(Rebuild rebuild, Pool pool, Clock clock, Instance<Projection> projections) {
        this.rebuild = rebuild;
        this.pool = pool;
        this.clock = clock;
        this.projections = projections;
    }

    void atStart(@Observes @Priority(BEFORE_CONSUMERS) StartupEvent event) {
        Instant oldest = clock.instant().minus(Topic.DELETE_RETENTION);
        if (!projections.isUnsatisfied() && isStale(pool, oldest)) {
            LOG.warn("Positions are older than tombstones are kept");
            rebuild.nowIf(connection -> isStale(connection, oldest));
        }
    }

    private static boolean isStale(SqlClient client, Instant oldest) {
        return Await.result(client.preparedQuery(IS_STALE).execute(Tuple.of(oldest.atOffset(ZoneOffset.UTC))))
                .iterator()
                .next()
                .getBoolean(0);
    }
}
