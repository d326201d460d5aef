package io.thousandhands.platform.problem;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.errors.RetriableException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Failures that are ours, not the sender's: logged whole, told without anything of their inside. */
final class Faults {
    private static final Logger LOG = Logger.getLogger(Faults.class);

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

    static Problem of(Throwable failure) {
        if (isPassing(failure)) {
            LOG.warn("A request found the database or the broker away", failure);
            return Problem.unavailable(
                    "The service lacks something it needs. Send the same request again in a moment.");
        }
        Problem problem = internal(500);
        LOG.errorf(failure, "A request failed: faultId=%s", problem.extensions().get("faultId"));
        return problem;
    }

    /** @return a problem whose {@code faultId} finds the failure in the log */
    static Problem internal(int status) {
        return Problem.of(
                        "internal-error", status, "This is our fault. Tell us the faultId; sending it again may help.")
                .with("faultId", UUID.randomUUID().toString());
    }

    /** Whether the failure, or what caused it, says that a part we need was away for a moment. */
    static boolean isPassing(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isAway(cause) || cause instanceof PgException sql && isPassing(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(Throwable cause) {
        return AWAY.stream().anyMatch(away -> away.isInstance(cause));
    }

    private static boolean isPassing(PgException sql) {
        String state = sql.getSqlState();
        return state != null && state.length() == 5 && PASSING.contains(state.substring(0, 2));
    }

    private Faults() {}
}
