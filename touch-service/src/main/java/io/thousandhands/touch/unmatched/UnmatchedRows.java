package io.thousandhands.touch.unmatched;

import io.thousandhands.platform.sql.Await;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The table {@code unmatched}, one statement a batch, rows in the order of their ids. */
final class UnmatchedRows {
    /** The same order as {@link WaitingRow#oneEach}; what is settled waits no more. */
    private static final String WAIT = """
            INSERT INTO unmatched AS known
                (touch_id, settled, digest, reference, source, received_at, key_id, sealed)
            SELECT touch_id, false, digest, reference, source, received_at, key_id, sealed
            FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::timestamptz[], $6::text[], $7::bytea[])
                 AS told(touch_id, digest, reference, source, received_at, key_id, sealed)
            ORDER BY touch_id
            ON CONFLICT (touch_id) DO UPDATE SET
                (digest, reference, source, received_at, key_id, sealed, customer_id)
              = (excluded.digest, excluded.reference, excluded.source, excluded.received_at, excluded.key_id,
                 excluded.sealed, NULL)
            WHERE NOT known.settled
              AND (excluded.digest > known.digest
                   OR excluded.digest = known.digest AND excluded.received_at < known.received_at)
            """;

    /** Of two customers with one reference the lesser id counts, as at the door. */
    private static final String FIND_CUSTOMERS = """
            UPDATE unmatched u SET customer_id = f.customer_id
            FROM (SELECT DISTINCT ON (r.key) r.key, r.customer_id
                  FROM customer_reference r
                  WHERE r.key = ANY($2)
                  ORDER BY r.key, r.customer_id) AS f
            WHERE u.touch_id = ANY($1) AND u.reference = f.key AND NOT u.settled AND u.customer_id IS NULL
            """;

    private static final String SETTLE = """
            INSERT INTO unmatched AS known (touch_id, settled, settled_at)
            SELECT DISTINCT id, true, $2::timestamptz FROM unnest($1::uuid[]) AS told(id)
            ORDER BY id
            ON CONFLICT (touch_id) DO UPDATE SET
                (settled, settled_at, digest, reference, source, received_at, key_id, sealed, customer_id)
              = (true, excluded.settled_at, NULL, NULL, NULL, NULL, NULL, NULL, NULL)
            WHERE NOT known.settled
            """;

    static void wait(SqlConnection connection, List<WaitingRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Await.result(connection.preparedQuery(WAIT).execute(columns(rows)));
        Await.result(connection
                .preparedQuery(FIND_CUSTOMERS)
                .execute(Tuple.of(
                        column(rows, WaitingRow::touchId).toArray(UUID[]::new),
                        column(rows, WaitingRow::reference).toArray(String[]::new))));
    }

    /** Their waiting is over; nothing of them is left. */
    static void settle(SqlConnection connection, Collection<UUID> touchIds, Instant now) {
        if (!touchIds.isEmpty()) {
            Await.result(connection
                    .preparedQuery(SETTLE)
                    .execute(Tuple.of(touchIds.toArray(UUID[]::new), now.atOffset(ZoneOffset.UTC))));
        }
    }

    private static Tuple columns(List<WaitingRow> rows) {
        return Tuple.tuple(List.of(
                column(rows, WaitingRow::touchId).toArray(UUID[]::new),
                column(rows, WaitingRow::digest).toArray(Long[]::new),
                column(rows, WaitingRow::reference).toArray(String[]::new),
                column(rows, WaitingRow::source).toArray(String[]::new),
                column(rows, row -> row.receivedAt().atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new),
                column(rows, WaitingRow::keyId).toArray(String[]::new),
                column(rows, row -> Buffer.buffer(row.sealed())).toArray(Buffer[]::new)));
    }

    private static <T> List<T> column(List<WaitingRow> rows, Function<WaitingRow, T> member) {
        return rows.stream().map(member).toList();
    }

    private UnmatchedRows() {}
}
