package io.thousandhands.notification.reading;

import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** How reps read, by what they prefer and where they are. */
@ApplicationScoped
public class Readings {
    /** Who departed, or was erased, reads nothing. */
    private static final String OF = """
            SELECT r.id, coalesce(r.time_zone, 'UTC') AS time_zone, coalesce(p.locale, 'en') AS locale
            FROM rep_directory r LEFT JOIN preference p ON p.rep_id = r.id
            WHERE r.id = ANY($1) AND r.name IS NOT NULL AND r.departed_at IS NULL
            """;

    private final Pool pool;

    Readings(Pool pool) {
        this.pool = pool;
    }

    /** Of those who read at all. On a worker thread. */
    public Map<UUID, Reading> of(Collection<UUID> repIds) {
        Map<UUID, Reading> readings = new HashMap<>();
        Tuple ids = Tuple.of((Object) repIds.toArray(UUID[]::new));
        for (Row row : Await.result(pool.preparedQuery(OF).execute(ids))) {
            readings.put(
                    row.getUUID("id"),
                    new Reading(
                            Locale.forLanguageTag(row.getString("locale")), Zones.named(row.getString("time_zone"))));
        }
        return readings;
    }
}
