package io.thousandhands.notification.decide;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.thousandhands.notification.pace.Choice;
import io.thousandhands.notification.pace.Choice.Candidate;
import io.thousandhands.notification.pace.RepDay;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which nudges may be raised for some reps. */
final class Candidates {
    /** By either order no more than there is room for, however many wait. */
    private static final String FIRST_IN_BOTH_ORDERS = """
            SELECT rep.id AS rep_id, first.*
            FROM unnest($1::uuid[], $2::int[]) AS rep(id, room)
            CROSS JOIN LATERAL (
                (SELECT n.id, n.urgency, coalesce(c.worth, 0) AS worth, n.due_at, n.asked_at
                 FROM nudge n LEFT JOIN customer c ON c.id = n.customer_id
                 WHERE n.rep_id = rep.id AND n.state = 'waiting' AND n.held_until IS NULL
                 ORDER BY n.urgency, worth DESC, n.due_at, n.id LIMIT rep.room)
                UNION
                (SELECT n.id, n.urgency, coalesce(c.worth, 0), n.due_at, n.asked_at
                 FROM nudge n LEFT JOIN customer c ON c.id = n.customer_id
                 WHERE n.rep_id = rep.id AND n.state = 'waiting' AND n.held_until IS NULL
                 ORDER BY n.asked_at, n.due_at, n.id LIMIT rep.room)
            ) AS first
            """;

    /** Chosen ids, each with the rep for whom it was chosen. */
    static Map<UUID, UUID> chosen(SqlConnection connection, List<RepDay> days, Instant now) {
        if (days.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Candidate>> candidates = of(connection, days, now).stream()
                .collect(groupingBy(
                        row -> row.getUUID("rep_id"), HashMap::new, mapping(Candidates::candidateIn, toList())));
        Map<UUID, UUID> chosen = new HashMap<>();
        for (RepDay day : days) {
            List<Candidate> theirs = candidates.getOrDefault(day.repId(), List.of());
            Choice.of(theirs, day.room(now), day.budget()).forEach(id -> chosen.put(id, day.repId()));
        }
        return chosen;
    }

    private static List<Row> of(SqlConnection connection, List<RepDay> days, Instant now) {
        Tuple parameters = Tuple.of(
                days.stream().map(RepDay::repId).toArray(UUID[]::new),
                days.stream().map(day -> day.room(now)).toArray(Integer[]::new));
        List<Row> rows = new ArrayList<>();
        Await.result(connection.preparedQuery(FIRST_IN_BOTH_ORDERS).execute(parameters))
                .forEach(rows::add);
        return rows;
    }

    private static Candidate candidateIn(Row row) {
        return new Candidate(
                row.getUUID("id"),
                row.getInteger("urgency"),
                row.getLong("worth"),
                row.getOffsetDateTime("due_at").toInstant(),
                row.getOffsetDateTime("asked_at").toInstant());
    }

    private Candidates() {}
}
