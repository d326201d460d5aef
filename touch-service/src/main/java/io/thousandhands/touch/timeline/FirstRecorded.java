package io.thousandhands.touch.timeline;

import io.smallrye.mutiny.Uni;
import io.thousandhands.touch.touch.Seen;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which touches are on the log already, and with what content they came first. */
@ApplicationScoped
public class FirstRecorded {
    private static final String FIRST = """
            SELECT touch_id, first_digest, customer_id, contact_ids FROM timeline
            WHERE touch_id = ANY($1) AND version >= 0
            ORDER BY touch_id, retracted, version DESC, customer_id
            """;

    private final Pool pool;

    FirstRecorded(Pool pool) {
        this.pool = pool;
    }

    /** By touch id; what has not been read from the log is not there. */
    public Uni<Map<UUID, Seen>> seen(Collection<UUID> touchIds) {
        return pool.preparedQuery(FIRST)
                .execute(Tuple.of(touchIds.toArray(UUID[]::new)))
                .map(FirstRecorded::seenIn);
    }

    private static Map<UUID, Seen> seenIn(Iterable<Row> rows) {
        Map<UUID, Seen> seen = new HashMap<>();
        rows.forEach(row -> seen.merge(row.getUUID("touch_id"), seen(row), Seen::and));
        return seen;
    }

    private static Seen seen(Row row) {
        UUID customer = row.getUUID("customer_id");
        Long digest = row.getLong("first_digest");
        if (digest == null) {
            return new Seen(Set.of(), Set.of(), false, Map.of(), customer, false);
        }
        UUID[] contacts = row.getArrayOfUUIDs("contact_ids");
        Map<UUID, List<UUID>> reached = Map.of(customer, contacts == null ? List.of() : List.of(contacts));
        return new Seen(Set.of(digest), Set.of(), false, reached, customer, false);
    }
}
