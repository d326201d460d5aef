package io.thousandhands.notification.facts;

import io.thousandhands.contracts.event.CadenceEvent;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** Takes up what cadence told of customers. Every bean of this type is called, on the consumer's worker thread. */
public interface FollowCadence {
    /**
     * Within the transaction of the fold; in one statement for all, and nothing is sent. What was told before may be told
     * again, in any order: after a rebuild even all of it.
     *
     * @param events not empty; one a customer
     */
    void told(SqlConnection connection, List<CadenceEvent> events);
}
