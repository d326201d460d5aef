package io.thousandhands.notification.store;

import io.quarkus.arc.All;
import io.thousandhands.contracts.Topic;
import io.thousandhands.notification.nudge.Nudge;
import io.thousandhands.platform.outbox.Outbox;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code nudge}. Each method within the caller's transaction, on a worker thread. */
@ApplicationScoped
public class NudgeStore {
    /** All that a decision may change, see {@link io.thousandhands.notification.nudge.Situation#changes}. */
    private static final String OF_CUSTOMERS = """
            SELECT n.* FROM nudge n JOIN customer c ON c.id = n.customer_id
            WHERE c.id = ANY($1)
              AND (n.state IN ('open', 'snoozed') OR n.episode >= c.episode OR c.erased)
            ORDER BY n.id
            FOR UPDATE OF n
            """;

    private static final String ONE = "SELECT * FROM nudge WHERE id = $1 FOR UPDATE";

    /** Whoever holds a row is changing it; the next round sees what became of it. */
    private static final String DUE = """
            SELECT * FROM nudge WHERE state = 'snoozed' AND snoozed_until <= $1
            ORDER BY snoozed_until LIMIT $2 FOR UPDATE SKIP LOCKED
            """;

    private static final String UPSERT = """
            INSERT INTO nudge AS known (id, customer_id, reason, episode, revision, state, rep_id, urgency, raised_at,
                                        due_at, suggestion, snoozed_until, ended_at, because)
            SELECT *
            FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::bigint[], $5::bigint[], $6::text[], $7::uuid[],
                        $8::smallint[], $9::timestamptz[], $10::timestamptz[], $11::text[], $12::timestamptz[],
                        $13::timestamptz[], $14::text[])
            ON CONFLICT (id) DO UPDATE SET
                (revision, state, rep_id, urgency, raised_at, due_at, suggestion, snoozed_until, ended_at, because)
              = (excluded.revision, excluded.state, excluded.rep_id, excluded.urgency, excluded.raised_at,
                 excluded.due_at, excluded.suggestion, excluded.snoozed_until, excluded.ended_at, excluded.because)
            WHERE known.revision = excluded.revision - 1
            """;

    private final Outbox outbox;
    private final Notices notices;
    private final List<FollowNudges> followers;

    NudgeStore(Outbox outbox, Notices notices, @All List<FollowNudges> followers) {
        this.outbox = outbox;
        this.notices = notices;
        this.followers = followers;
    }

    /** Locks and returns all nudges of these customers that a decision may change. */
    public List<Nudge> ofCustomers(SqlConnection connection, UUID[] customerIds) {
        return nudges(connection, OF_CUSTOMERS, Tuple.of((Object) customerIds));
    }

    /** Locks and returns one nudge. */
    public Optional<Nudge> one(SqlConnection connection, UUID id) {
        return nudges(connection, ONE, Tuple.of(id)).stream().findFirst();
    }

    /** Locks and returns nudges whose snooze is over, the longest over first. */
    public List<Nudge> due(SqlConnection connection, Instant now, int atMost) {
        return nudges(connection, DUE, Tuple.of(now.atOffset(ZoneOffset.UTC), atMost));
    }

    /**
     * Keeps, tells and announces them.
     *
     * @param changed each one revision after what is kept; locked by the caller before it decided
     * @throws IllegalStateException if one is not: somebody changed it without the lock
     */
    public void save(SqlConnection connection, List<Nudge> changed) {
        if (changed.isEmpty()) {
            return;
        }
        int kept = Await.result(connection.preparedQuery(UPSERT).execute(NudgeRows.columns(changed)))
                .rowCount();
        if (kept != changed.size()) {
            throw new IllegalStateException("Nudges changed under their lock: " + (changed.size() - kept));
        }
        Await.result(outbox.tell(
                connection, Topic.NUDGES, changed.stream().map(NudgeEvents::of).toList()));
        followers.forEach(follower -> follower.changed(connection, changed));
        notices.nudgesChanged(connection, changed.stream().map(Nudge::id).toList());
    }

    private static List<Nudge> nudges(SqlConnection connection, String sql, Tuple parameters) {
        List<Nudge> nudges = new ArrayList<>();
        for (Row row : Await.result(connection.preparedQuery(sql).execute(parameters))) {
            nudges.add(NudgeRows.of(row));
        }
        return nudges;
    }
}
