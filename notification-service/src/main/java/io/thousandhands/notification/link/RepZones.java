package io.thousandhands.notification.link;

import io.thousandhands.notification.reading.Zones;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;

/** On whose clock a rep's days begin. */
@ApplicationScoped
class RepZones {
    private static final String ZONE = "SELECT time_zone FROM rep_directory WHERE id = $1 AND time_zone IS NOT NULL";

    private final Pool pool;

    RepZones(Pool pool) {
        this.pool = pool;
    }

    /** UTC for one who is not known. */
    ZoneId of(UUID repId) {
        var rows =
                Await.result(pool.preparedQuery(ZONE).execute(Tuple.of(repId))).iterator();
        return rows.hasNext() ? Zones.named(rows.next().getString(0)) : ZoneOffset.UTC;
    }
}
