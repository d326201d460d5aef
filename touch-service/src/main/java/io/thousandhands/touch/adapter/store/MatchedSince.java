package io.thousandhands.touch.adapter.store;

import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Touches that waited when they were delivered, and have found their customers since: one statement for a page. */
@ApplicationScoped
public class MatchedSince {
    private static final String FOUND =
            "SELECT touch_id, customer_id FROM timeline WHERE touch_id = ANY($1) AND NOT retracted ORDER BY customer_id DESC";

    private final Pool pool;

    MatchedSince(Pool pool) {
        this.pool = pool;
    }

    public List<Delivery> since(List<Delivery> deliveries) {
        UUID[] waited = deliveries.stream()
                .flatMap(delivery -> delivery.outcomes().stream())
                .filter(ItemOutcome::waits)
                .map(ItemOutcome::touchId)
                .toArray(UUID[]::new);
        Map<UUID, UUID> found = waited.length == 0 ? Map.of() : found(waited);
        return deliveries.stream().map(delivery -> matched(delivery, found)).toList();
    }

    private Map<UUID, UUID> found(UUID[] touchIds) {
        Map<UUID, UUID> found = new HashMap<>();
        Await.result(pool.preparedQuery(FOUND).execute(Tuple.of((Object) touchIds)))
                .forEach(row -> found.put(row.getUUID(0), row.getUUID(1)));
        return found;
    }

    private static Delivery matched(Delivery delivery, Map<UUID, UUID> found) {
        return delivery.with(delivery.outcomes().stream()
                .map(outcome -> outcome.waits() && found.containsKey(outcome.touchId())
                        ? outcome.matched(found.get(outcome.touchId()))
                        : outcome)
                .toList());
    }
}
