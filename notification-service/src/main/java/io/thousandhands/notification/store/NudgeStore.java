package io.thousandhands.notification.store;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.arc.All;
import io.thousandhands.contracts.Topic;
import io.thousandhands.notification.nudge.Nudge;
import io.thousandhands.notification.nudge.Waiting;
import io.thousandhands.platform.outbox.Outbox;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.trace.RequestTrace;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table {@code nudge}. Each method within the caller's transaction, on a worker thread. */
@ApplicationScoped
public class NudgeStore {
    /** All that a decision may change, see {@link io.thousandhands.notification.nudge.Situation#changes}. */
    private static final String OF_CUSTOMERS = """
            SELECT n.* FROM nudge n JOIN customer c ON c.id = n.customer_id
            WHERE c.id = ANY($1)
              AND (n.state IN ('waiting', 'open', 'snoozed') OR n.episode >= c.episode OR c.erased)
            ORDER BY n.id
            FOR UPDATE OF n
            """;

    private static final String ONE = "SELECT * FROM nudge WHERE id = $1 FOR UPDATE";

    /** Whoever holds a row is changing it; the next round sees what became of it. */
    private static final String DUE = """
            SELECT * FROM nudge WHERE state = 'snoozed' AND snoozed_until <= $1
            ORDER BY snoozed_until LIMIT $2 FOR UPDATE SKIP LOCKED
            """;

    private static final String WAITING = """
            SELECT * FROM nudge WHERE id = ANY($1) AND state = 'waiting' AND held_until IS NULL
            ORDER BY id FOR UPDATE SKIP LOCKED
            """;

    private static final String WRITE = """
            INSERT INTO nudge AS known (id, customer_id, reason, episode, revision, state, rep_id, urgency, raised_at,
                                        due_at, suggestion, snoozed_until, ended_at, because, asked_at,
                                        held_until, snoozes)
            SELECT *
            FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::bigint[], $5::bigint[], $6::text[], $7::uuid[],
                        $8::smallint[], $9::timestamptz[], $10::timestamptz[], $11::text[], $12::timestamptz[],
                        $13::timestamptz[], $14::text[], $15::timestamptz[], $16::timestamptz[], $17::int[])
            ORDER BY 1
            ON CONFLICT (id) DO UPDATE SET
                (revision, state, rep_id, urgency, raised_at, due_at, suggestion, snoozed_until, ended_at, because, asked_at,
                 held_until, snoozes)
              = (excluded.revision, excluded.state, excluded.rep_id, excluded.urgency, excluded.raised_at,
                 excluded.due_at, excluded.suggestion, excluded.snoozed_until, excluded.ended_at, excluded.because,
                 excluded.asked_at, excluded.held_until, excluded.snoozes)
            WHERE known.revision \
            """;

    private static final String KEEP = WRITE + "= excluded.revision - 1";
    /** What was told once, and is not known any more. */
    static final String LEARN = WRITE + "< excluded.revision";

    private final Outbox outbox;
    private final NudgeTraces traces;
    private final Notices notices;
    private final PaceTable pace;
    private final List<FollowNudges> followers;

    NudgeStore(Outbox outbox, NudgeTraces traces, Notices notices, PaceTable pace, @All List<FollowNudges> followers) {
        this.outbox = outbox;
        this.traces = traces;
        this.notices = notices;
        this.pace = pace;
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

    /** Locks and returns those of these nudges that wait and that nothing holds, nor anybody else. */
    public List<Waiting> waiting(SqlConnection connection, UUID[] ids) {
        if (ids.length == 0) {
            return List.of();
        }
        return nudges(connection, WAITING, Tuple.of((Object) ids)).stream()
                .map(Waiting.class::cast)
                .toList();
    }

    /** The same as part of the request whose work this is, if it is one's. */
    public void save(SqlConnection connection, List<? extends Nudge> changed) {
        save(connection, changed, nudge -> RequestTrace.current());
    }

    /**
     * Keeps, tells and announces them, and has the pace of their reps looked at. What was never raised is kept only.
     *
     * @param changed each one revision after what is kept; locked by the caller before it decided
     * @param causes of which trace each is a part; null: none
     * @throws IllegalStateException if one is not: somebody changed it without the lock
     */
    public void save(
            SqlConnection connection, List<? extends Nudge> changed, Function<Nudge, @Nullable SpanContext> causes) {
        if (changed.isEmpty()) {
            return;
        }
        keep(connection, List.copyOf(changed));
        pace.look(
                connection,
                changed.stream().map(nudge -> nudge.demand().repId()).toList());
        Map<Boolean, List<Nudge>> raised =
                changed.stream().collect(partitioningBy(NudgeStore::wasRaised, mapping(nudge -> nudge, toList())));
        traces.keep(connection, raised.getOrDefault(false, List.of()), causes);
        List<Nudge> told = raised.getOrDefault(true, List.of());
        if (!told.isEmpty()) {
            tell(connection, told, causes);
        }
    }

    private static void keep(SqlConnection connection, List<Nudge> changed) {
        int kept = Await.result(connection.preparedQuery(KEEP).execute(NudgeRows.columns(changed)))
                .rowCount();
        if (kept != changed.size()) {
            throw new IllegalStateException("Nudges changed under their lock: " + (changed.size() - kept));
        }
    }

    private void tell(SqlConnection connection, List<Nudge> told, Function<Nudge, @Nullable SpanContext> causes) {
        Await.result(outbox.tellTraced(connection, Topic.NUDGES, traces.told(connection, told, causes)));
        followers.forEach(follower -> follower.changed(connection, told));
        notices.nudgesChanged(connection, told.stream().map(Nudge::id).toList());
    }

    private static boolean wasRaised(Nudge nudge) {
        return nudge.raisedAt() != null;
    }

    private static List<Nudge> nudges(SqlConnection connection, String sql, Tuple parameters) {
        List<Nudge> nudges = new ArrayList<>();
        for (Row row : Await.result(connection.preparedQuery(sql).execute(parameters))) {
            nudges.add(NudgeRows.of(row));
        }
        return nudges;
    }
}
