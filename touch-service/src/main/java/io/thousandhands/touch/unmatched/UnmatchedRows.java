package io.thousandhands.touch.unmatched;

import io.thousandhands.contracts.event.UnmatchedTouchEvent.Settled;
import io.thousandhands.platform.sql.Await;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table {@code unmatched}, a few statements a batch, rows in the order of their ids; long by its statements. */
final class UnmatchedRows {
    /** The same order as {@link WaitingRow#oneEach}; what is settled waits no more, unless it is said anew since. */
    private static final String WAIT = """
            INSERT INTO unmatched AS known
                (touch_id, digest, source, received_at, key_id, sealed, version)
            SELECT touch_id, digest, source, received_at, key_id, sealed, version
            FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::timestamptz[], $5::text[], $6::bytea[], $7::bigint[])
                 AS told(touch_id, digest, source, received_at, key_id, sealed, version)
            ORDER BY touch_id
            ON CONFLICT (touch_id) DO UPDATE SET
                (digest, source, received_at, key_id, sealed, version, customer_id, contact_id, side, candidates)
              = (excluded.digest, excluded.source, excluded.received_at, excluded.key_id, excluded.sealed,
                 excluded.version, NULL, NULL, NULL, '{}')
            WHERE excluded.version >= known.settled_version
              AND ((excluded.version, excluded.digest) > (known.version, known.digest)
                   OR (excluded.version, excluded.digest) = (known.version, known.digest)
                      AND excluded.received_at < known.received_at)
            RETURNING touch_id
            """;

    private static final String SETTLE = """
            INSERT INTO unmatched AS known (touch_id, settled_version, settled_at)
            SELECT id, max(version), $3::timestamptz FROM unnest($1::uuid[], $2::bigint[]) AS told(id, version)
            GROUP BY id ORDER BY id
            ON CONFLICT (touch_id) DO UPDATE SET
                (settled_version, settled_at) = (excluded.settled_version, excluded.settled_at)
            WHERE known.settled_version < excluded.settled_version
            """;

    private static final String EMPTY = """
            UPDATE unmatched SET
                (source, received_at, key_id, sealed, contact_id, side, candidates)
              = (NULL, NULL, NULL, NULL, NULL, NULL, '{}')
            WHERE touch_id = ANY($1) AND settled AND sealed IS NOT NULL
            RETURNING touch_id
            """;

    /** Compares the last record of each with what holds; of a tombstone version and digest are null. */
    private static final String AGAIN = """
            UPDATE unmatched u SET again = told.again
            FROM (SELECT known.touch_id,
                         CASE WHEN known.settled THEN last.version IS NOT NULL
                              ELSE (last.version, last.digest) IS DISTINCT FROM (known.version, known.digest) END AS again
                  FROM unnest($1::uuid[], $2::bigint[], $3::bigint[]) AS last(touch_id, version, digest)
                  JOIN unmatched known ON known.touch_id = last.touch_id) AS told
            WHERE u.touch_id = told.touch_id AND u.again <> told.again
            """;

    private static final String FOUND = "UPDATE unmatched SET customer_id = $2 WHERE touch_id = $1";

    static void wait(SqlConnection connection, List<WaitingRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Set<UUID> changed = new HashSet<>();
        Await.result(connection.preparedQuery(WAIT).execute(columns(rows))).forEach(row -> changed.add(row.getUUID(0)));
        if (!changed.isEmpty()) {
            UnmatchedReferences.replace(
                    connection,
                    rows.stream().filter(row -> changed.contains(row.touchId())).toList());
            Finding.customersOf(connection, changed.toArray(UUID[]::new));
        }
    }

    /** Their waiting is over, unless they were told anew since; what is left of them is what tells a repeat. */
    static void settle(SqlConnection connection, Collection<Settled> settled, Instant now) {
        if (!settled.isEmpty()) {
            UUID[] ids = settled.stream().map(Settled::touchId).toArray(UUID[]::new);
            Long[] versions = settled.stream().map(Settled::version).toArray(Long[]::new);
            Await.result(
                    connection.preparedQuery(SETTLE).execute(Tuple.of(ids, versions, now.atOffset(ZoneOffset.UTC))));
            Set<UUID> over = new HashSet<>();
            Await.result(connection.preparedQuery(EMPTY).execute(Tuple.of((Object) ids)))
                    .forEach(row -> over.add(row.getUUID(0)));
            UnmatchedReferences.remove(connection, over.toArray(UUID[]::new));
        }
    }

    /** @param last of each touch the last that was read of it; empty: a tombstone */
    static void compare(SqlConnection connection, Map<UUID, Optional<WaitingRow>> last) {
        List<Map.Entry<UUID, Optional<WaitingRow>>> each = List.copyOf(last.entrySet());
        @Nullable
        Long[] versions = each.stream()
                .map(one -> one.getValue().map(WaitingRow::version).orElse(null))
                .toArray(Long[]::new);
        @Nullable
        Long[] digests = each.stream()
                .map(one -> one.getValue().map(WaitingRow::digest).orElse(null))
                .toArray(Long[]::new);
        Await.result(connection
                .preparedQuery(AGAIN)
                .execute(Tuple.of(each.stream().map(Map.Entry::getKey).toArray(UUID[]::new), versions, digests)));
    }

    /** By hand: kept for who says it again. */
    static void found(SqlConnection connection, UUID touchId, UUID customerId) {
        Await.result(connection.preparedQuery(FOUND).execute(Tuple.of(touchId, customerId)));
    }

    private static Tuple columns(List<WaitingRow> rows) {
        return Tuple.tuple(List.of(
                column(rows, WaitingRow::touchId).toArray(UUID[]::new),
                column(rows, WaitingRow::digest).toArray(Long[]::new),
                column(rows, WaitingRow::source).toArray(String[]::new),
                column(rows, row -> row.receivedAt().atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new),
                column(rows, WaitingRow::keyId).toArray(String[]::new),
                column(rows, row -> Buffer.buffer(row.sealed())).toArray(Buffer[]::new),
                column(rows, WaitingRow::version).toArray(Long[]::new)));
    }

    private static <T> List<T> column(List<WaitingRow> rows, Function<WaitingRow, T> member) {
        return rows.stream().map(member).toList();
    }

    private UnmatchedRows() {}
}
