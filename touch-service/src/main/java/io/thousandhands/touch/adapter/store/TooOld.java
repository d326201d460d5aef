package io.thousandhands.touch.adapter.store;

import io.thousandhands.platform.sql.Await;
import io.thousandhands.touch.adapter.AdaptersConfig;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Deliveries and items whose time is over. */
@ApplicationScoped
class TooOld {
    private static final String DELIVERIES = """
            DELETE FROM adapter_delivery WHERE id IN (SELECT id FROM adapter_delivery WHERE at < $1 ORDER BY at LIMIT $2)
            """;

    /** What never came to a touch may speak of people whom nobody here knows: no longer than deliveries. */
    private static final String ITEMS = """
            DELETE FROM adapter_item WHERE (adapter_id, item) IN (
                SELECT adapter_id, item FROM adapter_item
                WHERE changed_at < $1 OR changed_at < $2 AND conclusion IS NULL LIMIT $3)
            """;

    private final AdaptersConfig config;

    TooOld(AdaptersConfig config) {
        this.config = config;
    }

    /** @return how many were found, at most so many */
    int remove(SqlConnection connection, Instant now, int atMost) {
        Instant oldest = now.minus(config.keepDeliveries());
        int deliveries = Await.result(
                        connection.preparedQuery(DELIVERIES).execute(Tuple.of(Deliveries.utc(oldest), atMost)))
                .rowCount();
        Instant oldestItem = now.minus(config.keepItems());
        int items = Await.result(connection
                        .preparedQuery(ITEMS)
                        .execute(Tuple.of(Deliveries.utc(oldestItem), Deliveries.utc(oldest), atMost)))
                .rowCount();
        return Math.max(deliveries, items);
    }
}
