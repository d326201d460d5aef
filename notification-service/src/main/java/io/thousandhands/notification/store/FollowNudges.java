package io.thousandhands.notification.store;

import io.thousandhands.notification.nudge.Nudge;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/**
 * Takes up what becomes of nudges, so that a channel owes a delivery if and only if the nudge changed. Every bean of this
 * type is called, on a worker thread.
 */
public interface FollowNudges {
    /**
     * Within the transaction that keeps them; writes what it must in one statement for all and sends nothing. The
     * caller holds customers, nudges and paces: only rows may be locked that nobody holds who waits for those.
     *
     * @param changed not empty; each as it is now. All were raised at least once: of what only waits nobody is told
     */
    void changed(SqlConnection connection, List<Nudge> changed);
}
