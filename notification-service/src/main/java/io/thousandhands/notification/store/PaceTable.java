package io.thousandhands.notification.store;

import io.thousandhands.notification.pace.RepDay;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The table {@code pace}: when to look whether a nudge of a rep can be raised. Each method within the caller's transaction, on
 * a worker thread. Whoever locks nudges and waits for them does so before; whoever locks them after skips those that are
 * held.
 */
@ApplicationScoped
public class PaceTable {
    private static final String TAKE = """
            SELECT rep_id FROM pace WHERE look_at <= $1 ORDER BY look_at, rep_id LIMIT $2 FOR UPDATE SKIP LOCKED
            """;

    private static final String LOOK = """
            INSERT INTO pace (rep_id, look_at) SELECT id, '-infinity' FROM unnest($1::uuid[]) AS u(id) ORDER BY id
            ON CONFLICT (rep_id) DO UPDATE SET look_at = '-infinity'
            """;

    /** Whom nobody waits for needs no look until somebody does. */
    private static final String LOOKED = """
            UPDATE pace SET (look_at, day, raised)
              = (CASE WHEN EXISTS (SELECT FROM nudge n
                                   WHERE n.rep_id = u.rep_id AND n.state = 'waiting' AND n.held_until IS NULL)
                      THEN u.look_at END, u.day, u.raised)
            FROM unnest($1::uuid[], $2::timestamptz[], $3::date[], $4::int[]) AS u(rep_id, look_at, day, raised)
            WHERE pace.rep_id = u.rep_id
            """;

    /** Something changed that decides whether nudges of these reps can be raised: look at once. */
    public void look(SqlConnection connection, Collection<UUID> repIds) {
        UUID[] ids = repIds.stream().distinct().toArray(UUID[]::new);
        if (ids.length > 0) {
            Await.result(connection.preparedQuery(LOOK).execute(Tuple.of((Object) ids)));
        }
    }

    /** Locks and returns reps to look at; those whom another replica looks at are skipped. */
    public List<UUID> take(SqlConnection connection, Instant now, int atMost) {
        List<UUID> taken = new ArrayList<>();
        Tuple parameters = Tuple.of(now.atOffset(ZoneOffset.UTC), atMost);
        for (Row row : Await.result(connection.preparedQuery(TAKE).execute(parameters))) {
            taken.add(row.getUUID("rep_id"));
        }
        return taken;
    }

    /** @param next when to look again, if any nudge waits */
    public void looked(SqlConnection connection, List<RepDay> days, Function<RepDay, Instant> next) {
        Tuple columns = Tuple.of(
                days.stream().map(RepDay::repId).toArray(UUID[]::new),
                days.stream()
                        .map(day -> next.apply(day).atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new),
                days.stream().map(RepDay::day).toArray(LocalDate[]::new),
                days.stream().map(RepDay::raised).toArray(Integer[]::new));
        Await.result(connection.preparedQuery(LOOKED).execute(columns));
    }
}
