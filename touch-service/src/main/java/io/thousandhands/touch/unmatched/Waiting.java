package io.thousandhands.touch.unmatched;

import io.smallrye.mutiny.Uni;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others ask of the waiting touches. */
@ApplicationScoped
public class Waiting {
    private static final String STATES =
            "SELECT touch_id, CASE WHEN settled THEN NULL ELSE digest END FROM unmatched WHERE touch_id = ANY($1)";

    private static final String FOUND = """
            UPDATE unmatched u SET customer_id = f.customer_id
            FROM unnest($1::text[], $2::uuid[]) AS f(key, customer_id)
            WHERE u.reference = f.key AND NOT u.settled AND u.customer_id IS NULL
            """;

    private final Pool pool;

    Waiting(Pool pool) {
        this.pool = pool;
    }

    /**
     * How a touch stands that ever had to wait.
     *
     * @param digest of what waits; null: its waiting is over
     */
    public record State(@Nullable Long digest) {}

    /** By touch id; what never had to wait is not there. */
    public Uni<Map<UUID, State>> states(Collection<UUID> touchIds) {
        return pool.preparedQuery(STATES)
                .execute(Tuple.of(touchIds.toArray(UUID[]::new)))
                .map(Waiting::statesIn);
    }

    /** Marks what waited for these customers as due on the log. Within the fold of customers, under its lock. */
    public void found(SqlConnection connection, String[] references, UUID[] customers) {
        Await.result(connection.preparedQuery(FOUND).execute(Tuple.of(references, customers)));
    }

    private static Map<UUID, State> statesIn(Iterable<Row> rows) {
        Map<UUID, State> states = new HashMap<>();
        rows.forEach(row -> states.put(row.getUUID(0), new State(row.getLong(1))));
        return states;
    }
}
