package io.thousandhands.notification.store;

import io.smallrye.mutiny.Uni;
import io.thousandhands.notification.pace.RepDay;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How far the days of reps are filled. */
@ApplicationScoped
public class RepDays {
    private static final String DAYS = """
            SELECT r.id, %s, coalesce(q.daily_nudges, $2) AS budget, p.day, coalesce(p.raised, 0) AS raised,
                   (SELECT count(*) FROM nudge n
                    WHERE n.rep_id = r.id AND n.state = 'open' AND n.held_until IS NULL)::int AS open
            FROM unnest($1::uuid[]) AS r(id)
            %s
            LEFT JOIN preference q ON q.rep_id = r.id
            LEFT JOIN pace p ON p.rep_id = r.id
            """.formatted(RepHours.COLUMNS, RepHours.JOINS);

    private final int dailyBudget;

    RepDays(PaceConfig config) {
        this.dailyBudget = config.dailyBudget();
    }

    /** By rep, one for each. */
    public Uni<Map<UUID, RepDay>> of(SqlClient client, Collection<UUID> repIds) {
        return client.preparedQuery(DAYS)
                .execute(Tuple.of(repIds.toArray(UUID[]::new), dailyBudget))
                .map(rows -> {
                    Map<UUID, RepDay> days = new HashMap<>();
                    rows.forEach(row -> days.put(row.getUUID("id"), in(row)));
                    return days;
                });
    }

    private static RepDay in(Row row) {
        return new RepDay(
                row.getUUID("id"),
                RepHours.in(row),
                row.getInteger("budget"),
                row.getLocalDate("day"),
                row.getInteger("raised"),
                row.getInteger("open"));
    }
}
