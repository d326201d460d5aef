package io.thousandhands.touch.adapter.store;

import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Deliveries and items that speak of touches of customers who were erased, or of touches that nobody's became. */
final class OfErased {
    /** A touch that was on its way when its customer was erased, or a timeline that was being read again. */
    private static final List<Duration> AGAIN_AFTER = List.of(Duration.ofHours(1), Duration.ofHours(24));

    private static final Duration SURELY_READ = Duration.ofHours(1);

    private static final String ERASED = """
            SELECT c.id, coalesce(e.rounds, 0) AS rounds FROM customer c
            LEFT JOIN adapter_erasure e ON e.customer_id = c.id
            WHERE c.erased AND (e.customer_id IS NULL OR e.again_at < $1)
            ORDER BY c.id LIMIT $2
            """;

    private static final String NOTE = """
            INSERT INTO adapter_erasure (customer_id, rounds, again_at)
            SELECT * FROM unnest($1::uuid[], $2::int[], $3::timestamptz[]) AS done(customer_id)
            ORDER BY done.customer_id
            ON CONFLICT (customer_id) DO UPDATE SET (rounds, again_at) = (excluded.rounds, excluded.again_at)
            """;

    private static final String TOUCHES = """
            SELECT i.touch_id FROM adapter_item i JOIN timeline t USING (touch_id) WHERE t.customer_id = ANY($1)
            UNION
            SELECT l.touch_id FROM adapter_delivery_touch l JOIN timeline t USING (touch_id)
            WHERE t.customer_id = ANY($1)
            """;

    /** Waiting is over, and no touch came of it: given up, or its customer was erased before they were ever known. */
    private static final String IN_VAIN = """
            SELECT i.touch_id FROM unmatched u JOIN adapter_item i USING (touch_id)
            WHERE u.settled AND u.settled_at < $1
              AND NOT EXISTS (SELECT FROM timeline t WHERE t.touch_id = u.touch_id)
            LIMIT $2
            """;

    private static final String FORGET_DELIVERIES = """
            DELETE FROM adapter_delivery
            WHERE id IN (SELECT delivery_id FROM adapter_delivery_touch WHERE touch_id = ANY($1))
            """;

    private static final String FORGET_ITEMS = "DELETE FROM adapter_item WHERE touch_id = ANY($1)";

    /** @return of how many customers, at most so many */
    static int remove(SqlConnection connection, Instant now, int atMost) {
        List<UUID> customers = new ArrayList<>();
        List<Integer> rounds = new ArrayList<>();
        Await.result(connection.preparedQuery(ERASED).execute(Tuple.of(Deliveries.utc(now), atMost)))
                .forEach(row -> {
                    customers.add(row.getUUID("id"));
                    rounds.add(row.getInteger("rounds"));
                });
        if (!customers.isEmpty()) {
            forget(connection, ids(connection, TOUCHES, Tuple.of(customers.toArray(UUID[]::new))));
            note(connection, customers, rounds, now);
        }
        return customers.size();
    }

    /**
     * Only while the timeline is read to the end.
     *
     * @return of how many touches, at most so many
     */
    static int removeWaitedInVain(SqlConnection connection, Instant now, int atMost) {
        List<UUID> touches = ids(connection, IN_VAIN, Tuple.of(Deliveries.utc(now.minus(SURELY_READ)), atMost));
        forget(connection, touches);
        return touches.size();
    }

    private static void note(SqlConnection connection, List<UUID> customers, List<Integer> rounds, Instant now) {
        var again = rounds.stream()
                .map(round -> round < AGAIN_AFTER.size() ? Deliveries.utc(now.plus(AGAIN_AFTER.get(round))) : null)
                .toArray(OffsetDateTime[]::new);
        Integer[] next = rounds.stream().map(round -> round + 1).toArray(Integer[]::new);
        Await.result(connection.preparedQuery(NOTE).execute(Tuple.of(customers.toArray(UUID[]::new), next, again)));
    }

    private static List<UUID> ids(SqlConnection connection, String sql, Tuple parameters) {
        List<UUID> ids = new ArrayList<>();
        Await.result(connection.preparedQuery(sql).execute(parameters)).forEach(row -> ids.add(row.getUUID(0)));
        return ids;
    }

    private static void forget(SqlConnection connection, List<UUID> touches) {
        UUID[] ids = touches.toArray(UUID[]::new);
        Await.result(connection.preparedQuery(FORGET_DELIVERIES).execute(Tuple.of((Object) ids)));
        Await.result(connection.preparedQuery(FORGET_ITEMS).execute(Tuple.of((Object) ids)));
    }

    private OfErased() {}
}
