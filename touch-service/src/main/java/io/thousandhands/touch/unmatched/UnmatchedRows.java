package io.thousandhands.touch.unmatched;

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
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The table {@code unmatched}, one statement a batch, rows in the order of their ids. */
final class UnmatchedRows {
    /** The same order as {@link WaitingRow#oneEach}; what is settled waits no more, unless it is said anew since. */
    private static final String WAIT = """
            INSERT INTO unmatched AS known
                (touch_id, settled, digest, source, received_at, key_id, sealed, version)
            SELECT touch_id, false, digest, source, received_at, key_id, sealed, version
            FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::timestamptz[], $5::text[], $6::bytea[], $7::bigint[])
                 AS told(touch_id, digest, source, received_at, key_id, sealed, version)
            ORDER BY touch_id
            ON CONFLICT (touch_id) DO UPDATE SET
                (settled, settled_at, digest, source, received_at, key_id, sealed, version,
                 customer_id, contact_id, side, candidates)
              = (false, NULL::timestamptz, excluded.digest, excluded.source, excluded.received_at, excluded.key_id, excluded.sealed,
                 excluded.version, NULL, NULL, NULL, '{}')
            WHERE CASE WHEN known.settled THEN excluded.version > known.version
                  ELSE (excluded.version, excluded.digest) > (known.version, known.digest)
                       OR (excluded.version, excluded.digest) = (known.version, known.digest)
                       AND excluded.received_at < known.received_at END
            RETURNING touch_id
            """;

    private static final String SETTLE = """
            INSERT INTO unmatched AS known (touch_id, settled, settled_at)
            SELECT DISTINCT id, true, $2::timestamptz FROM unnest($1::uuid[]) AS told(id)
            ORDER BY id
            ON CONFLICT (touch_id) DO UPDATE SET
                (settled, settled_at, source, received_at, key_id, sealed, contact_id, side, candidates)
              = (true, excluded.settled_at, NULL, NULL, NULL, NULL, NULL, NULL, '{}')
            WHERE NOT known.settled
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

    /** Their waiting is over; what is left of them is what tells a repeat. */
    static void settle(SqlConnection connection, Collection<UUID> touchIds, Instant now) {
        if (!touchIds.isEmpty()) {
            UUID[] ids = touchIds.toArray(UUID[]::new);
            Await.result(connection.preparedQuery(SETTLE).execute(Tuple.of(ids, now.atOffset(ZoneOffset.UTC))));
            UnmatchedReferences.remove(connection, ids);
        }
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
