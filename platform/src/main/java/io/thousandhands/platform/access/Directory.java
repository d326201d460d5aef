package io.thousandhands.platform.access;

import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.event.RepEvent;
import io.thousandhands.platform.consume.Received;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Folds {@code reps} and {@code customers} into the relations of this package. The highest version wins; a tombstone
 * removes the facts and keeps id and version, so that an older state read again revives nothing. Other events are passed
 * over. One statement a batch, rows in the order of their ids.
 */
@ApplicationScoped
public class Directory {

    /** Within the consumer's transaction, on its worker thread. */
    public void foldReps(SqlConnection connection, List<Received> events) {
        Collection<RepEvent> newest = newest(events, RepEvent.class);
        if (!newest.isEmpty()) {
            Await.result(connection.preparedQuery(RepRows.UPSERT).execute(RepRows.columns(newest)));
        }
    }

    /** Within the consumer's transaction, on its worker thread. */
    public void foldCustomers(SqlConnection connection, List<Received> events) {
        Collection<CustomerEvent> newest = newest(events, CustomerEvent.class);
        if (!newest.isEmpty()) {
            Await.result(connection.preparedQuery(OwnerRows.UPSERT).execute(OwnerRows.columns(newest)));
        }
    }

    /** One state for each key: the same row twice in one statement would be an error. */
    private static <E extends Event> Collection<E> newest(List<Received> events, Class<E> type) {
        Map<String, E> newest = new HashMap<>();
        for (Received received : events) {
            if (type.isInstance(received.event())) {
                E event = type.cast(received.event());
                newest.merge(event.key(), event, (a, b) -> a.version() >= b.version() ? a : b);
            }
        }
        return newest.values();
    }
}
