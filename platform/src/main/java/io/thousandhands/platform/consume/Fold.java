package io.thousandhands.platform.consume;

import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/**
 * What a service makes of a batch. Runs on a worker thread inside a transaction that also saves the positions; may run
 * again with the same events, in other batches and in another order, and must then leave the same rows (law 3).
 */
@FunctionalInterface
public interface Fold {
    /** @param events of one topic, in the order of their partitions' offsets; never empty */
    void fold(SqlConnection connection, List<Received> events);
}
