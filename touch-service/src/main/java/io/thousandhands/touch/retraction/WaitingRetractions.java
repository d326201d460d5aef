package io.thousandhands.touch.retraction;

import io.thousandhands.contracts.event.UnmatchedTouchEvent.RetractionSettled;
import io.thousandhands.contracts.event.UnmatchedTouchEvent.RetractionWaiting;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** The table {@code waiting_retraction}, one statement a batch. */
public final class WaitingRetractions {
    /** Of two with one version the lesser words, so that every replica keeps the same. */
    private static final Comparator<RetractionWaiting> NEWEST = Comparator.comparingLong(RetractionWaiting::version)
            .thenComparing(one -> one.by() + "/" + one.reason(), Comparator.reverseOrder());

    /** In SQL: nothing newer than a waiting touch, a row of {@code unmatched u}, says that it did not happen. */
    public static final String NOT_RETRACTED = """
            NOT EXISTS (SELECT FROM waiting_retraction w WHERE w.touch_id = u.touch_id AND w.version >= u.version)
            """;

    private static final String WAIT = """
            INSERT INTO waiting_retraction AS known (touch_id, version, reason, retracted_by, since, due)
            SELECT touch_id, version, reason, by, $5,
                   EXISTS (SELECT FROM timeline t WHERE t.touch_id = told.touch_id AND t.version >= 0)
            FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[]) AS told(touch_id, version, reason, by)
            ORDER BY touch_id
            ON CONFLICT (touch_id) DO UPDATE SET
                (version, reason, retracted_by) = (excluded.version, excluded.reason, excluded.retracted_by)
            WHERE known.version < excluded.version
            """;
    private static final String SHOWN = "UPDATE waiting_retraction SET due = true WHERE touch_id = ANY($1) AND NOT due";
    private static final String DUE = """
            SELECT touch_id, version, reason, retracted_by FROM waiting_retraction
            WHERE due ORDER BY touch_id LIMIT $1
            """;
    private static final String TOO_LONG = """
            SELECT touch_id, version, reason, retracted_by FROM waiting_retraction
            WHERE NOT due AND since < $1 ORDER BY touch_id LIMIT $2
            FOR UPDATE SKIP LOCKED
            """;
    private static final String SETTLE = """
            DELETE FROM waiting_retraction w USING unnest($1::uuid[], $2::bigint[]) AS told(touch_id, version)
            WHERE w.touch_id = told.touch_id AND w.version < told.version
            """;
    /** Compares the last record of each with what holds; of a tombstone the version is null. */
    private static final String COMPARE = """
            UPDATE waiting_retraction w SET again = w.version IS DISTINCT FROM last.version
            FROM unnest($1::uuid[], $2::bigint[]) AS last(touch_id, version)
            WHERE w.touch_id = last.touch_id AND w.again <> (w.version IS DISTINCT FROM last.version)
            """;

    private static final String AGAIN = """
            SELECT touch_id, version, reason, retracted_by FROM waiting_retraction
            WHERE again ORDER BY touch_id LIMIT $1
            FOR UPDATE SKIP LOCKED
            """;
    private static final String SENT = "UPDATE waiting_retraction SET again = false WHERE touch_id = ANY($1)";

    /** Within the fold of {@code unmatched-touches}, under its lock. @param now since when they wait, if they are new */
    public static void wait(SqlConnection connection, Collection<RetractionWaiting> retractions, Instant now) {
        if (retractions.isEmpty()) {
            return;
        }
        TreeMap<UUID, RetractionWaiting> newest = new TreeMap<>();
        retractions.forEach(one -> newest.merge(one.touchId(), one, BinaryOperator.maxBy(NEWEST)));
        Collection<RetractionWaiting> rows = newest.values();
        Await.result(connection
                .preparedQuery(WAIT)
                .execute(Tuple.of(
                        rows.stream().map(RetractionWaiting::touchId).toArray(UUID[]::new),
                        rows.stream().map(RetractionWaiting::version).toArray(Long[]::new),
                        rows.stream().map(RetractionWaiting::reason).toArray(String[]::new),
                        rows.stream().map(RetractionWaiting::by).toArray(String[]::new),
                        now.atOffset(ZoneOffset.UTC))));
    }

    /** Within the fold of {@code touches}, under its lock: these touches show now. */
    public static void shown(SqlConnection connection, Collection<UUID> touchIds) {
        Await.result(connection.preparedQuery(SHOWN).execute(Tuple.of((Object) touchIds.toArray(UUID[]::new))));
    }

    /** Whose touch shows. */
    public static List<RetractionWaiting> due(SqlConnection connection, int atMost) {
        return retractions(connection, DUE, Tuple.of(atMost));
    }

    /** Whose touch has not come; locked to the end of the transaction. */
    public static List<RetractionWaiting> tooLong(SqlConnection connection, Instant before, int atMost) {
        return retractions(connection, TOO_LONG, Tuple.of(before.atOffset(ZoneOffset.UTC), atMost));
    }

    /** Their waiting is over, unless they were told anew since. */
    public static void settle(SqlConnection connection, Collection<RetractionSettled> settled) {
        if (!settled.isEmpty()) {
            Await.result(connection
                    .preparedQuery(SETTLE)
                    .execute(Tuple.of(
                            settled.stream().map(RetractionSettled::touchId).toArray(UUID[]::new),
                            settled.stream().map(RetractionSettled::version).toArray(Long[]::new))));
        }
    }

    /**
     * Marks those of which something older was the last to come: compaction keeps the last record, and a rebuild reads
     * nothing else.
     *
     * @param last of each touch the last that was read of its retraction; empty: a tombstone
     */
    public static void compare(SqlConnection connection, Map<UUID, Optional<RetractionWaiting>> last) {
        if (last.isEmpty()) {
            return;
        }
        @Nullable
        Long[] versions = last.values().stream()
                .map(one -> one.map(RetractionWaiting::version).orElse(null))
                .toArray(Long[]::new);
        Await.result(
                connection.preparedQuery(COMPARE).execute(Tuple.of(last.keySet().toArray(UUID[]::new), versions)));
    }

    /** What must be told again; locked to the end of the transaction. */
    public static List<RetractionWaiting> again(SqlConnection connection, int atMost) {
        return retractions(connection, AGAIN, Tuple.of(atMost));
    }

    /** They are told again. */
    public static void sent(SqlConnection connection, Collection<RetractionWaiting> again) {
        UUID[] ids = again.stream().map(RetractionWaiting::touchId).toArray(UUID[]::new);
        Await.result(connection.preparedQuery(SENT).execute(Tuple.of((Object) ids)));
    }

    private static List<RetractionWaiting> retractions(SqlConnection connection, String sql, Tuple parameters) {
        List<RetractionWaiting> found = new ArrayList<>();
        Await.result(connection.preparedQuery(sql).execute(parameters)).forEach(row -> found.add(retraction(row)));
        return found;
    }

    private static RetractionWaiting retraction(Row row) {
        return new RetractionWaiting(
                row.getLong("version"),
                row.getUUID("touch_id"),
                row.getString("reason"),
                row.getString("retracted_by"));
    }

    private WaitingRetractions() {}
}
