package io.thousandhands.touch.timeline;

import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Touches that stand under more than one customer, or though something newer is known of them under another; noted where
 * it shows: in the fold.
 */
public final class Doubled {
    private static final String NOTE = """
            INSERT INTO doubled_touch
            SELECT touch_id FROM timeline
            WHERE touch_id = ANY($1)
            GROUP BY touch_id
            HAVING count(*) > 1 AND (
                count(*) FILTER (WHERE NOT retracted) > 1
                OR max(version) FILTER (WHERE NOT retracted) < max(greatest(version, retracted_version)))
            ORDER BY touch_id
            ON CONFLICT DO NOTHING
            """;
    private static final String SOME = "SELECT touch_id FROM doubled_touch ORDER BY touch_id LIMIT $1";
    private static final String FORGET = "DELETE FROM doubled_touch WHERE touch_id = ANY($1)";

    static void note(SqlConnection connection, List<UUID> touchIds) {
        Await.result(connection.preparedQuery(NOTE).execute(Tuple.of(touchIds.toArray(UUID[]::new))));
    }

    public static List<UUID> some(SqlConnection connection, int atMost) {
        List<UUID> ids = new ArrayList<>();
        Await.result(connection.preparedQuery(SOME).execute(Tuple.of(atMost))).forEach(row -> ids.add(row.getUUID(0)));
        return ids;
    }

    public static void forget(SqlConnection connection, List<UUID> touchIds) {
        Await.result(connection.preparedQuery(FORGET).execute(Tuple.of(touchIds.toArray(UUID[]::new))));
    }

    private Doubled() {}
}
