package io.thousandhands.customer.telling;

import io.smallrye.mutiny.Uni;
import io.thousandhands.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Sessions of Hibernate. What fails because the database is away for a moment fails with a problem 503. */
@ApplicationScoped
public class Sessions {
    private static final int TIMES_AGAIN = 4;

    private final Mutiny.SessionFactory sessions;

    Sessions(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Commits what the work did, or rolls it back. Isolation: read committed. The work may run several times. */
    public <T> Uni<T> inTransaction(Function<Mutiny.Session, Uni<T>> work) {
        return orAway(Uni.createFrom()
                .deferred(() -> sessions.withTransaction(session -> work.apply(session)))
                .onFailure(SqlFailures::lostRace)
                .retry()
                .atMost(TIMES_AGAIN));
    }

    /** For queries that lock nothing. */
    public <T> Uni<T> reading(Function<Mutiny.Session, Uni<T>> work) {
        return orAway(sessions.withSession(work));
    }

    private static <T> Uni<T> orAway(Uni<T> uni) {
        return uni.onFailure(SqlFailures::away).transform(failure -> Problem.unavailable(
                        "The database is away. Send the same request again in a moment.")
                .toException());
    }
}
