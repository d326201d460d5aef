package io.thousandhands.touch.change;

import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Edits of a touch, one at a time over all replicas: who comes second has not seen what the first makes of it. A row says
 * that it is being edited, because a lock would keep a connection while the edit waits for more of them.
 */
@ApplicationScoped
class OneAtATime {
    private static final Logger LOG = Logger.getLogger(OneAtATime.class);
    /** Longer than an edit can take: its replica is gone. */
    private static final Duration LOST_AFTER = Duration.ofSeconds(30);

    private static final String TAKE = """
            INSERT INTO touch_edit AS held (touch_id, taken_at) VALUES ($1, $2)
            ON CONFLICT (touch_id) DO UPDATE SET taken_at = excluded.taken_at WHERE held.taken_at < $3
            """;

    private static final String LET_GO = "DELETE FROM touch_edit WHERE touch_id = $1 AND taken_at = $2";

    private final Pool pool;
    private final Clock clock;

    OneAtATime(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** @throws ProblemException 412 if somebody else is about it */
    <T> T edit(UUID touchId, Supplier<T> edit) {
        // As exactly as the database keeps it.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!take(touchId, now)) {
            throw Problem.preconditionFailed(
                            "It is being changed right now. GET it again and send If-Match with its ETag.")
                    .toException();
        }
        try {
            return edit.get();
        } finally {
            letGo(touchId, now);
        }
    }

    private boolean take(UUID touchId, Instant now) {
        Tuple row = Tuple.of(touchId, utc(now), utc(now.minus(LOST_AFTER)));
        return Await.result(pool.preparedQuery(TAKE).execute(row)).rowCount() == 1;
    }

    /** The edit is made, whatever becomes of the row. */
    private void letGo(UUID touchId, Instant takenAt) {
        try {
            Await.result(pool.preparedQuery(LET_GO).execute(Tuple.of(touchId, utc(takenAt))));
        } catch (RuntimeException databaseAway) {
            LOG.warnf(databaseAway, "A touch cannot be changed for half a minute: touchId=%s", touchId);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
