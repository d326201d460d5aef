package io.thousandhands.cadence.store;

import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The column {@code members} of {@code standing}: follows from {@code merged_into} of all the others. */
@ApplicationScoped
public class MemberColumn {
    /** {@code UNION} drops repetitions, so a circle ends. */
    private static final String GATHER = """
            WITH RECURSIVE counted(root_id, customer_id) AS (
                SELECT id, id FROM unnest($1::uuid[]) AS wanted(id)
                UNION
                SELECT counted.root_id, m.customer_id
                FROM counted JOIN standing m ON m.merged_into = counted.customer_id
            ), gathered AS (
                SELECT s.customer_id, CASE WHEN s.merged_into IS NULL
                       THEN array_agg(c.customer_id ORDER BY c.customer_id) FILTER (WHERE c.customer_id <> c.root_id)
                       END AS members
                FROM counted c JOIN standing s ON s.customer_id = c.root_id
                GROUP BY s.customer_id
            )
            UPDATE standing s SET members = g.members
            FROM gathered g
            WHERE s.customer_id = g.customer_id AND s.members IS DISTINCT FROM g.members
            RETURNING s.customer_id, s.members
            """;

    /**
     * Gathers the members of these customers anew. Whoever is about to be merged into one of them, or split, waits for
     * their lock.
     *
     * @param customerIds whose rows are locked
     * @return whose members have changed, and who they are now
     */
    public Map<UUID, List<UUID>> gather(SqlConnection connection, Collection<UUID> customerIds) {
        Map<UUID, List<UUID>> members = new HashMap<>();
        if (!customerIds.isEmpty()) {
            Tuple ids = Tuple.of((Object) customerIds.toArray(UUID[]::new));
            for (Row row : Await.result(connection.preparedQuery(GATHER).execute(ids))) {
                members.put(row.getUUID("customer_id"), StandingRows.members(row));
            }
        }
        return members;
    }
}
