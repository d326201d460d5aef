package io.thousandhands.platform.sql;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** A transaction of straight-line code on a worker thread. */
@ApplicationScoped
public class Transactions {
    private static final Logger LOG = Logger.getLogger(Transactions.class);

    private final Pool pool;

    Transactions(Pool pool) {
        this.pool = pool;
    }

    /** Commits what the work did, or rolls it back and throws what it threw. Isolation: read committed. */
    public <T> T run(Function<SqlConnection, T> work) {
        SqlConnection connection = Await.result(pool.getConnection());
        try {
            Transaction transaction = Await.result(connection.begin());
            T result = workOrRollBack(connection, transaction, work);
            Await.result(transaction.commit());
            return result;
        } finally {
            connection.closeAndForget();
        }
    }

    private static <T> T workOrRollBack(
            SqlConnection connection, Transaction transaction, Function<SqlConnection, T> work) {
        try {
            return work.apply(connection);
        } catch (RuntimeException e) {
            rollBack(transaction);
            throw e;
        }
    }

    /** A lost connection has rolled back already; what counts is the first error. */
    private static void rollBack(Transaction transaction) {
        try {
            Await.result(transaction.rollback());
        } catch (RuntimeException e) {
            LOG.debug("Rolling back failed", e);
        }
    }
}
