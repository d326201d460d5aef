package io.thousandhands.notification.decide;

import io.thousandhands.notification.nudge.Responsible;
import io.thousandhands.notification.pace.Hold;
import io.thousandhands.notification.pace.Hours;
import io.thousandhands.notification.store.RepHours;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What holds the nudges of some customers at one time. */
final class Holds {
    /** Attempts that are older than any business day of anybody hold nothing. */
    private static final String AROUND_NOW = """
            SELECT whose.id,
                   max(t.occurred_at) FILTER (WHERE t.kind = 'attempt' AND t.occurred_at <= $2) AS attempted_at,
                   min(t.occurred_at) FILTER (WHERE t.kind <> 'attempt' AND t.occurred_at > $2) AS planned_at
            FROM (SELECT id, id AS touched FROM unnest($1::uuid[]) AS u(id)
                  UNION ALL
                  SELECT merged_into, id FROM customer WHERE merged_into = ANY($1)) AS whose
            JOIN touch t ON t.customer_id = whose.touched
            WHERE NOT t.retracted
              AND (t.occurred_at > $2 OR t.kind = 'attempt' AND t.occurred_at > $2::timestamptz - interval '16 days')
            GROUP BY whose.id
            """;

    private final Instant now;
    private final Map<UUID, Hold> holds = new HashMap<>();
    private final Map<UUID, Hours> hours = new HashMap<>();

    private Holds(Instant now) {
        this.now = now;
    }

    static Holds around(SqlConnection connection, UUID[] customerIds, People people, Instant now) {
        Holds found = new Holds(now);
        Tuple parameters = Tuple.of(customerIds, now.atOffset(ZoneOffset.UTC));
        for (Row row : Await.result(connection.preparedQuery(AROUND_NOW).execute(parameters))) {
            found.holds.put(row.getUUID("id"), new Hold(instant(row, "attempted_at"), instant(row, "planned_at")));
        }
        List<UUID> reps = found.holds.keySet().stream()
                .flatMap(customerId -> repIn(people.responsibleFor(customerId)))
                .distinct()
                .toList();
        if (!reps.isEmpty()) {
            found.hours.putAll(Await.result(RepHours.of(connection, reps)));
        }
        return found;
    }

    /** As of {@link Hold#until}. */
    @Nullable
    Instant until(UUID customerId, Duration warning, Responsible responsible) {
        Hold hold = holds.get(customerId);
        if (hold == null || !(responsible instanceof Responsible.Somebody somebody)) {
            return null;
        }
        Hours known = hours.get(somebody.repId());
        return known == null ? null : hold.until(warning, known.week(), now);
    }

    private static Stream<UUID> repIn(Responsible responsible) {
        return responsible instanceof Responsible.Somebody somebody ? Stream.of(somebody.repId()) : Stream.empty();
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
