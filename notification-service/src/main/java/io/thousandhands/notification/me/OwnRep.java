package io.thousandhands.notification.me;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of the rep who asks. */
@ApplicationScoped
class OwnRep {
    private static final String FACTS = """
            SELECT r.name, r.time_zone, p.locale,
                   EXISTS (SELECT FROM rep_directory m WHERE m.manager_id = ANY($2) AND m.departed_at IS NULL) AS team
            FROM rep_directory r LEFT JOIN preference p ON p.rep_id = r.id
            WHERE r.id = $1
            """;

    private final Pool pool;

    OwnRep(Pool pool) {
        this.pool = pool;
    }

    record Facts(
            String name,
            @Nullable String timeZone,
            @Nullable String locale,
            boolean team) {}

    /** @param owners whom the rep looks after, themselves among them */
    Uni<Facts> facts(UUID repId, Set<UUID> owners) {
        return pool.preparedQuery(FACTS)
                .execute(Tuple.of(repId, owners.toArray(UUID[]::new)))
                .map(rows -> factsIn(rows.iterator().next()));
    }

    private static Facts factsIn(Row row) {
        return new Facts(
                row.getString("name"),
                row.getString("time_zone"),
                row.getString("locale"),
                Boolean.TRUE.equals(row.getBoolean("team")));
    }
}
