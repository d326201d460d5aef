package io.thousandhands.touch.unmatched;

import io.smallrye.mutiny.Uni;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others ask of the waiting touches. */
@ApplicationScoped
public class Waiting {
    private static final String STATES =
            "SELECT touch_id, digest, settled, version FROM unmatched WHERE touch_id = ANY($1)";

    /**
     * Locked before it is looked: of two folds that change whom a touch may mean, the second one sees what the first one
     * did. Also what is due but not on the log yet: in a rebuild the second of two namesakes comes after the first.
     */
    private static final String NAMING = """
            SELECT touch_id FROM unmatched
            WHERE touch_id IN (SELECT touch_id FROM unmatched_reference WHERE key = ANY($1))
              AND NOT settled
            ORDER BY touch_id
            FOR UPDATE
            """;

    private final Pool pool;

    Waiting(Pool pool) {
        this.pool = pool;
    }

    /**
     * How a touch stands that ever had to wait.
     *
     * @param digest of what waits or waited; null: it was forgotten
     * @param isOver whether its waiting is over
     * @param version of what waits or waited
     */
    public record State(@Nullable Long digest, boolean isOver, long version) {}

    /** By touch id; what never had to wait is not there. */
    public Uni<Map<UUID, State>> states(Collection<UUID> touchIds) {
        return pool.preparedQuery(STATES)
                .execute(Tuple.of(touchIds.toArray(UUID[]::new)))
                .map(Waiting::statesIn);
    }

    /**
     * These keys name others than before: marks what waited for one customer among them as due on the log. Within the
     * fold of customers, under its lock, when all else is written.
     */
    public void lookAgain(SqlConnection connection, Set<String> keys) {
        List<UUID> touches = new ArrayList<>();
        Await.result(connection.preparedQuery(NAMING).execute(Tuple.of((Object) keys.toArray(String[]::new))))
                .forEach(row -> touches.add(row.getUUID(0)));
        if (!touches.isEmpty()) {
            Finding.customersOf(connection, touches.toArray(UUID[]::new));
        }
    }

    private static Map<UUID, State> statesIn(Iterable<Row> rows) {
        Map<UUID, State> states = new HashMap<>();
        rows.forEach(row -> states.put(row.getUUID(0), new State(row.getLong(1), row.getBoolean(2), row.getLong(3))));
        return states;
    }
}
