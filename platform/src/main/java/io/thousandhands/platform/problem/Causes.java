package io.thousandhands.platform.problem;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;

/** What lies behind a failure, however it is wrapped. */
final class Causes {
    /** PostgreSQL's classes: connection, rollback of a transaction, resources, state of an object, operator's hand. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57");

    private static final Set<Class<? extends Throwable>> AWAY = Set.of(
            SocketException.class,
            ClosedChannelException.class,
            ClosedConnectionException.class,
            // What the client of PostgreSQL throws when a connection or the whole pool is closed or exhausted.
            NoStackTraceThrowable.class,
            TimeoutException.class,
            java.util.concurrent.TimeoutException.class,
            RetriableException.class);

    /** The body broke off, or the next of its bytes did not come in time. */
    static boolean senderIsGone(Throwable failure) {
        return any(
                failure,
                cause -> cause instanceof HttpClosedException
                        || cause instanceof IOException && "Read timed out".equals(cause.getMessage()));
    }

    /** A part that we need was away for a moment: the same request may succeed. */
    static boolean somethingIsAway(Throwable failure) {
        return any(failure, cause -> AWAY.stream().anyMatch(away -> away.isInstance(cause)) || isPassing(cause));
    }

    private static boolean isPassing(Throwable cause) {
        String state = cause instanceof PgException sql ? sql.getSqlState() : null;
        return state != null && state.length() == 5 && PASSING.contains(state.substring(0, 2));
    }

    private static boolean any(Throwable failure, Predicate<Throwable> what) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(what);
    }

    private Causes() {}
}
