package io.thousandhands.notification.stream;

import io.thousandhands.notification.store.Notices;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A connection that listens (LISTEN). Needs a session of its own, not a pooler in transaction mode. Used by one thread;
 * the connection's event loop fills the queue.
 */
final class Listening implements AutoCloseable {
    private static final String LISTEN = "LISTEN " + Notices.NUDGES + "; LISTEN " + Notices.DIRECTORY;
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);

    private final PgConnection connection;
    private final BlockingQueue<Notice> notices = new LinkedBlockingQueue<>();

    private Listening(PgConnection connection) {
        this.connection = connection;
    }

    /** Hears whatever commits after this returns. @throws RuntimeException if the database is away */
    static Listening begin(Pool pool) {
        SqlConnection session = Await.result(pool.getConnection());
        Listening listening = new Listening(PgConnection.cast(session));
        try {
            listening.begin();
            return listening;
        } catch (RuntimeException e) {
            session.closeAndForget();
            throw e;
        }
    }

    private void begin() {
        connection.notificationHandler(heard -> notices.add(new Notice.Heard(heard.getChannel(), heard.getPayload())));
        connection.closeHandler(() -> notices.add(new Notice.Lost()));
        Await.result(connection.query(LISTEN).execute());
    }

    /** Waits for news and returns all there is; nothing after the time. */
    List<Notice> next(Duration atMost) throws InterruptedException {
        List<Notice> heard = new ArrayList<>();
        @Nullable Notice first = notices.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            heard.add(first);
            notices.drainTo(heard);
        }
        return heard;
    }

    /** A connection may be dead without anybody having said so; listening again changes nothing. @throws RuntimeException if it is */
    void check() {
        connection.query(LISTEN).execute().await().atMost(ANSWERS_WITHIN);
    }

    /** Closed for good, not given back: whoever gets it next would be spoken to. */
    @Override
    public void close() {
        connection.closeHandler(() -> {});
        connection.notificationHandler(ignored -> {});
        connection
                .query("UNLISTEN *")
                .execute()
                .onFailure()
                .recoverWithNull()
                .eventually(connection::close)
                .subscribe()
                .with(done -> {}, failure -> {});
    }
}
