package io.thousandhands.touch.door;

import io.smallrye.mutiny.Uni;
import io.thousandhands.platform.access.Caller;
import io.thousandhands.platform.access.Callers;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.platform.access.Viewers;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.touch.touch.Voucher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who posts, as the token says. */
@ApplicationScoped
public class Senders {
    private final Callers callers;
    private final Viewers viewers;
    private final DoorConfig config;

    Senders(Callers callers, Viewers viewers, DoorConfig config) {
        this.callers = callers;
        this.viewers = viewers;
        this.config = config;
    }

    /**
     * Waits for the database: called on a worker thread.
     *
     * @throws ProblemException 403 for a person who is no rep: people log as themselves
     */
    public Sender current() {
        return Await.result(callers.current().chain(this::sender));
    }

    /** Who speaks for themselves, without a request: an adapter. They see every customer. */
    public Sender of(Voucher voucher) {
        return new Sender(voucher, new Viewer.Everyone(), new Patience(config.patience()));
    }

    /**
     * A rep in whose place somebody acts by a link. Waits for the database: called on a worker thread.
     *
     * @throws ProblemException 403 if they are no rep any more
     */
    public Sender ofRep(UUID repId) {
        Viewer viewer = Await.result(viewers.ofRep(repId));
        return new Sender(Voucher.person(repId, false), viewer, new Patience(config.patience()));
    }

    private Uni<Sender> sender(Caller caller) {
        Voucher voucher = voucher(caller);
        return viewers.of(caller).map(viewer -> new Sender(voucher, viewer, new Patience(config.patience())));
    }

    private static Voucher voucher(Caller caller) {
        if (caller instanceof Caller.System system) {
            return Voucher.system(system.clientId());
        }
        Caller.Person person = (Caller.Person) caller;
        if (person.repId() == null) {
            throw Problem.forbidden("Touches are logged as a rep, and your login belongs to none. "
                            + "Ask an administrator to tie it to one, or post as a system.")
                    .toException();
        }
        return Voucher.person(person.repId(), person.admin());
    }
}
