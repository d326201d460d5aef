package io.thousandhands.platform.trace;

import io.opentelemetry.api.trace.SpanContext;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code trace}: of which trace something is a part, left by one thread for another, perhaps on another replica.
 * A hint and no truth: not logged by the database, and worth nothing after an hour. The caller holds the lock of the row of
 * which an id speaks, so nobody waits here for anybody. On worker threads.
 */
@ApplicationScoped
public class TraceTable {
    private static final String KEEP = """
            WITH old AS (
                SELECT id FROM trace WHERE kept_at < now() - interval '1 hour' AND id <> ALL($1)
                LIMIT 1000 FOR UPDATE SKIP LOCKED
            ), gone AS (
                DELETE FROM trace t USING old WHERE t.id = old.id
            )
            INSERT INTO trace (id, parent, state, kept_at)
            SELECT u.id, u.parent, u.state, now() FROM unnest($1::uuid[], $2::text[], $3::text[]) AS u(id, parent, state)
            ORDER BY u.id
            ON CONFLICT (id) DO UPDATE SET (parent, state, kept_at) = (excluded.parent, excluded.state, excluded.kept_at)
            """;

    private static final String COLUMNS = "id, parent, state, kept_at > now() - interval '1 hour' AS fresh";
    private static final String TAKE = "DELETE FROM trace WHERE id = ANY($1) RETURNING " + COLUMNS;
    private static final String OF = "SELECT " + COLUMNS + " FROM trace WHERE id = ANY($1)";

    private final Pool pool;

    TraceTable(Pool pool) {
        this.pool = pool;
    }

    /** Instead of what was kept for these ids; of what nobody samples, nothing is kept. */
    public void keep(SqlConnection connection, Map<UUID, SpanContext> traces) {
        Map<UUID, Map<String, String>> kept = new TreeMap<>();
        traces.forEach((id, trace) -> {
            if (trace.isSampled()) {
                kept.put(id, TraceHeaders.of(trace));
            }
        });
        if (!kept.isEmpty()) {
            Await.result(connection
                    .preparedQuery(KEEP)
                    .execute(Tuple.of(
                            kept.keySet().toArray(UUID[]::new),
                            column(kept.values(), TraceHeaders.PARENT),
                            column(kept.values(), TraceHeaders.STATE))));
        }
    }

    /** What was kept for these ids, and is not any more; ids of which nothing is known are missing. */
    public Map<UUID, SpanContext> take(SqlConnection connection, Collection<UUID> ids) {
        return query(connection, TAKE, ids);
    }

    /** What is kept for these ids; ids of which nothing is known are missing. */
    public Map<UUID, SpanContext> of(Collection<UUID> ids) {
        return query(pool, OF, ids);
    }

    private static Map<UUID, SpanContext> query(SqlClient client, String sql, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, SpanContext> traces = new HashMap<>();
        for (Row row : Await.result(client.preparedQuery(sql).execute(Tuple.of((Object) ids.toArray(UUID[]::new))))) {
            if (row.getBoolean("fresh")) {
                traces.put(row.getUUID("id"), TraceHeaders.read(row.getString("parent"), row.getString("state")));
            }
        }
        return traces;
    }

    private static @Nullable String[] column(Collection<Map<String, String>> headers, String name) {
        return headers.stream().map(one -> one.get(name)).toArray(String[]::new);
    }
}
