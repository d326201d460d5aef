package io.thousandhands.touch.fold;

import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Keeps customers and waiting touches from passing each other unseen. Taken first in a transaction and held to its end:
 * what is read after it sees all that the other side committed before. Customers are folded side by side, waiting
 * touches one batch at a time.
 */
public final class MatchingLock {
    /** Our own number among the advisory locks of this database. */
    private static final long NUMBER = 7_402_006L;

    private static final String SHARED = "SELECT pg_advisory_xact_lock_shared(" + NUMBER + ")";
    private static final String ALONE = "SELECT pg_advisory_xact_lock(" + NUMBER + ")";

    /** For a fold of customers. */
    public static void shared(SqlConnection connection) {
        Await.result(connection.query(SHARED).execute());
    }

    /** For a fold of waiting touches. */
    public static void alone(SqlConnection connection) {
        Await.result(connection.query(ALONE).execute());
    }

    private MatchingLock() {}
}
