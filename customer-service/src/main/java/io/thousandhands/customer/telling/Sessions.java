package io.thousandhands.customer.telling;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.StaleObjectStateException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Transactions with a session of Hibernate, done again when they lost a race. */
@ApplicationScoped
public class Sessions {
    private static final int TIMES_AGAIN = 4;
    /** PostgreSQL: unique violation, serialization failure, deadlock. Looking again, the loser sees what won. */
    private static final Set<String> LOST = Set.of("23505", "40001", "40P01");

    private final Mutiny.SessionFactory sessions;

    Sessions(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Commits what the work did, or rolls it back. Isolation: read committed. The work may run several times. */
    public <T> Uni<T> inTransaction(Function<Mutiny.Session, Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> sessions.withTransaction(session -> work.apply(session)))
                .onFailure(Sessions::lostRace)
                .retry()
                .atMost(TIMES_AGAIN);
    }

    private static boolean lostRace(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StaleObjectStateException
                    || cause instanceof PgException sql && LOST.contains(sql.getSqlState())) {
                return true;
            }
        }
        return false;
    }
}
