package io.thousandhands.touch.timeline;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which touches are on the log already, and with what content they came first. */
@ApplicationScoped
public class FirstRecorded {
    private static final String DIGESTS =
            "SELECT touch_id, first_digest FROM timeline WHERE touch_id = ANY($1) AND first_digest IS NOT NULL";

    private final Pool pool;

    FirstRecorded(Pool pool) {
        this.pool = pool;
    }

    /** Digests by touch id; what has not been read from the log is not there. */
    public Uni<Map<UUID, Set<Long>>> digests(Collection<UUID> touchIds) {
        return pool.preparedQuery(DIGESTS)
                .execute(Tuple.of(touchIds.toArray(UUID[]::new)))
                .map(FirstRecorded::digestsIn);
    }

    private static Map<UUID, Set<Long>> digestsIn(Iterable<Row> rows) {
        Map<UUID, Set<Long>> digests = new HashMap<>();
        rows.forEach(row ->
                digests.computeIfAbsent(row.getUUID(0), id -> new HashSet<>()).add(row.getLong(1)));
        return digests;
    }
}
