package io.thousandhands.cadence.report;

import io.thousandhands.cadence.kind.Kind;
import io.thousandhands.cadence.kind.Kinds;
import io.thousandhands.cadence.standing.Standing;
import io.thousandhands.cadence.store.Times;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Counts touches in the ledger, a root's members' among them. An attempt is none. */
@ApplicationScoped
class TouchesThisYear {
    private static final String COUNT = """
            SELECT o.customer_id, count(*)
            FROM unnest($1::uuid[], $2::timestamptz[]) AS c(customer_id, year_begins)
            JOIN standing o USING (customer_id)
            JOIN ledger l ON l.customer_id = ANY(o.customer_id || o.members)
            WHERE NOT l.retracted AND l.occurred_at >= c.year_begins AND l.occurred_at <= $3 AND l.kind_no = ANY($4)
            GROUP BY o.customer_id
            """;

    /** @return nothing for who was not touched that year */
    Map<UUID, Long> count(SqlClient client, List<Standing> standings, Instant t, Kinds kinds) {
        UUID[] ids =
                standings.stream().map(standing -> standing.customer().id()).toArray(UUID[]::new);
        OffsetDateTime[] years = standings.stream()
                .map(standing -> Times.toSql(CalendarYear.beginning(t, standing.customer())))
                .toArray(OffsetDateTime[]::new);
        Short[] counting =
                kinds.counting().stream().map(Kind::no).map(Integer::shortValue).toArray(Short[]::new);
        Map<UUID, Long> counts = new HashMap<>();
        for (Row row :
                Await.result(client.preparedQuery(COUNT).execute(Tuple.of(ids, years, Times.toSql(t), counting)))) {
            counts.put(row.getUUID(0), row.getLong(1));
        }
        return counts;
    }
}
