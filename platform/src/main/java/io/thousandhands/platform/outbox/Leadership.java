package io.thousandhands.platform.outbox;

import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The lock of the one relay, with the connection that holds it: all its statements go over this connection, so losing it
 * is losing the lock. Needs a session of its own, not a pooler in transaction mode.
 */
final class Leadership implements AutoCloseable {
    /** Of this table alone; any number will do that nobody else uses in this database. */
    private static final String LOCK = "SELECT pg_try_advisory_lock('outbox'::regclass::oid::bigint)";

    /**
     * A replica whose machine is gone says no goodbye: without these the server would hold its lock for hours. After
     * twenty-five seconds it gives up on a client that does not answer.
     */
    private static final List<String> NOTICE_THE_DEAD = List.of(
            "SET tcp_keepalives_idle = 10",
            "SET tcp_keepalives_interval = 5",
            "SET tcp_keepalives_count = 3",
            "SET tcp_user_timeout = 25000");

    private static final String OLDEST = "SELECT id, topic, key, headers, value FROM outbox ORDER BY id LIMIT $1";
    private static final String DELETE = "DELETE FROM outbox WHERE id = ANY($1)";

    private final PgConnection connection;
    private final Semaphore told = new Semaphore(0);

    private Leadership(PgConnection connection) {
        this.connection = connection;
    }

    /** Empty: another relay holds the lock. */
    static Optional<Leadership> tryAcquire(Pool pool) {
        SqlConnection session = Await.result(pool.getConnection());
        try {
            if (Await.result(session.query(LOCK).execute()).iterator().next().getBoolean(0)) {
                Leadership leadership = new Leadership(PgConnection.cast(session));
                NOTICE_THE_DEAD.forEach(
                        setting -> Await.result(session.query(setting).execute()));
                leadership.listen();
                return Optional.of(leadership);
            }
        } catch (RuntimeException e) {
            session.closeAndForget();
            throw e;
        }
        session.closeAndForget();
        return Optional.empty();
    }

    private void listen() {
        connection.notificationHandler(notification -> told.release());
        Await.result(connection.query("LISTEN outbox").execute());
    }

    List<Row> oldest(int atMost) {
        RowSet<Row> rows = Await.result(connection.preparedQuery(OLDEST).execute(Tuple.of(atMost)));
        List<Row> list = new ArrayList<>(rows.size());
        rows.forEach(list::add);
        return list;
    }

    void delete(List<Row> rows) {
        Long[] ids = rows.stream().map(row -> row.getLong("id")).toArray(Long[]::new);
        Await.result(connection.preparedQuery(DELETE).execute(Tuple.of((Object) ids)));
    }

    /** Returns when something was told, or after the time. */
    void awaitTold(long millis) throws InterruptedException {
        if (told.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            told.drainPermits();
        }
    }

    /** The lock belongs to the session: it is given back before the connection goes back to the pool. */
    @Override
    public void close() {
        try {
            Await.result(connection.query("SELECT pg_advisory_unlock_all()").execute());
            Await.result(connection.query("UNLISTEN *").execute());
        } finally {
            connection.closeAndForget();
        }
    }
}
