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
    /**
     * From each root downwards; who is merged has no members. {@code UNION} drops repetitions. Root by root, because the
     * planner cannot guess how many belong to each, and might look through the whole table.
     */
    private static final String GATHER = """
            WITH gathered AS MATERIALIZED (
                SELECT wanted.id, counted.members
                FROM unnest($1::uuid[]) AS wanted(id)
                CROSS JOIN LATERAL (
                    WITH RECURSIVE counted(id) AS (
                        SELECT customer_id FROM standing WHERE customer_id = wanted.id AND merged_into IS NULL
                        UNION
                        SELECT m.customer_id FROM counted c JOIN standing m ON m.merged_into = c.id
                    )
                    SELECT array_agg(id ORDER BY id) FILTER (WHERE id <> wanted.id) AS members FROM counted
                ) AS counted
            )
            UPDATE standing s SET members = g.members
            FROM gathered g
            WHERE s.customer_id = g.id AND s.members IS DISTINCT FROM g.members
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
