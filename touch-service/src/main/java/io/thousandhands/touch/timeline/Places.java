package io.thousandhands.touch.timeline;

import io.smallrye.mutiny.Uni;
import io.thousandhands.touch.touch.Whereabouts;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Under which customers touches are known. */
public final class Places {
    private static final String OF = """
            SELECT touch_id, customer_id, version, retracted_version FROM timeline
            WHERE touch_id = ANY($1)
            ORDER BY touch_id, customer_id
            """;

    /** By touch id, in the order of customer ids; what has not been read from the log is not there. */
    public static Uni<Map<UUID, List<Whereabouts>>> of(Collection<UUID> touchIds, SqlClient client) {
        return client.preparedQuery(OF)
                .execute(Tuple.of(touchIds.toArray(UUID[]::new)))
                .map(Places::placesIn);
    }

    private static Map<UUID, List<Whereabouts>> placesIn(Iterable<Row> rows) {
        Map<UUID, List<Whereabouts>> places = new HashMap<>();
        rows.forEach(row -> places.computeIfAbsent(row.getUUID("touch_id"), id -> new ArrayList<>())
                .add(new Whereabouts(
                        row.getUUID("customer_id"), row.getLong("version"), row.getLong("retracted_version"))));
        return places;
    }

    private Places() {}
}
