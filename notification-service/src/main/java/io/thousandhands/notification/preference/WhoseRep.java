package io.thousandhands.notification.preference;

import io.thousandhands.platform.access.Caller;
import io.thousandhands.platform.access.Callers;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Whose preferences a request speaks of. */
@ApplicationScoped
class WhoseRep {
    private static final String KNOWN = "SELECT FROM rep_directory WHERE id = $1 AND name IS NOT NULL";

    private final Callers callers;
    private final Pool pool;

    WhoseRep(Callers callers, Pool pool) {
        this.callers = callers;
        this.pool = pool;
    }

    /** @throws ProblemException 403 for who is no rep */
    UUID own() {
        Caller caller = Await.result(callers.current());
        if (caller instanceof Caller.Person person && person.repId() != null) {
            return person.repId();
        }
        throw Problem.forbidden(
                        "Only reps are nudged, and your login belongs to none. Ask an administrator to tie it to one.")
                .toException();
    }

    /** @throws ProblemException 404 if there is none */
    UUID known(UUID repId) {
        if (Await.result(pool.preparedQuery(KNOWN).execute(Tuple.of(repId))).rowCount() == 0) {
            throw Problem.notFound("No such rep: check the id.").toException();
        }
        return repId;
    }
}
