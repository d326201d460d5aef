package io.thousandhands.notification.reading;

import io.thousandhands.platform.access.Caller;
import io.thousandhands.platform.access.Callers;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.sql.Await;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The rep who asks, for what is theirs alone. */
@ApplicationScoped
public class OwnRep {
    private final Callers callers;

    OwnRep(Callers callers) {
        this.callers = callers;
    }

    /**
     * On a worker thread.
     *
     * @throws io.thousandhands.platform.problem.ProblemException 403 if the login belongs to no rep
     */
    public UUID id() {
        if (Await.result(callers.current()) instanceof Caller.Person person && person.repId() != null) {
            return person.repId();
        }
        throw Problem.forbidden("Your login belongs to no rep. Ask an administrator to tie it to one.")
                .toException();
    }
}
