package io.thousandhands.notification.decide;

import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.UUID;

/**
 * Calls for a decision on customers, because something changed beside what is told of them. Within the caller's
 * transaction, on a worker thread; locks customers in the order of their ids.
 */
public final class DecideAgain {
    /** Those of the reps and of all whose place they may take: who report to them, and for whom they stand in. */
    private static final String OF_REPS = """
            WITH RECURSIVE circle(id) AS (
                SELECT * FROM unnest($1::uuid[])
                UNION
                SELECT r.id FROM circle JOIN rep_directory r ON circle.id IN (r.manager_id, r.stand_in_id)
            ), silent AS (
                SELECT c.id FROM customer c
                JOIN customer_owner o ON o.customer_id = c.id
                JOIN circle ON circle.id = coalesce(o.owner_id, o.former_owner_id)
                WHERE c.told IN ('fading', 'out_of_sight')
                ORDER BY c.id
                FOR UPDATE OF c
            )
            UPDATE customer SET undecided = true FROM silent WHERE customer.id = silent.id
            """;

    /**
     * Whoever is merged stands for the one they turned out to be. Whether they are silent is not asked: that may be told in
     * this moment, and who is not is decided to no effect.
     */
    private static final String CUSTOMERS = """
            INSERT INTO customer AS known (id, undecided)
            SELECT DISTINCT coalesce(m.merged_into, u.id), true
            FROM unnest($1::uuid[]) AS u(id) LEFT JOIN customer m ON m.id = u.id
            ORDER BY 1
            ON CONFLICT (id) DO UPDATE SET undecided = true
            """;

    /** Who should act on their customers may have changed. */
    public static void ofReps(SqlConnection connection, UUID[] repIds) {
        Await.result(connection.preparedQuery(OF_REPS).execute(Tuple.of((Object) repIds)));
    }

    /** What holds their nudges may have changed. */
    public static void on(SqlConnection connection, UUID[] customerIds) {
        Await.result(connection.preparedQuery(CUSTOMERS).execute(Tuple.of((Object) customerIds)));
    }

    private DecideAgain() {}
}
