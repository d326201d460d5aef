package io.thousandhands.customer.rep.store;

import io.smallrye.mutiny.Uni;
import io.thousandhands.contracts.event.Rep;
import io.thousandhands.customer.Versioned;
import io.thousandhands.customer.input.Refusal;
import io.thousandhands.customer.input.RefusedException;
import io.thousandhands.customer.telling.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Adds and changes reps. */
@ApplicationScoped
public class RepEdits {
    private final Sessions sessions;
    private final RosterStore store;

    RepEdits(Sessions sessions, RosterStore store) {
        this.sessions = sessions;
        this.store = store;
    }

    /** Fails with a {@link RefusedException} naming every fault. */
    public Uni<Versioned<Rep>> add(Map<String, @Nullable Object> document, UUID id) {
        return sessions.inTransaction(session -> store.lock(session)
                .chain(locked -> save(session, locked, locked.roster().added(document, id))));
    }

    /**
     * Fails with a {@link RefusedException} naming every fault, or if there is no such rep.
     *
     * @param seen the version that the sender saw
     */
    public Uni<Versioned<Rep>> patch(UUID id, long seen, Map<String, @Nullable Object> patch) {
        return sessions.inTransaction(session -> store.lock(session).chain(locked -> {
            Versioned<Rep> present = asSeen(locked, id, seen);
            Rep next = locked.roster().patched(id, patch);
            return next.equals(present.state()) ? Uni.createFrom().item(present) : save(session, locked, next);
        }));
    }

    private static Versioned<Rep> asSeen(LockedRoster locked, UUID id, long seen) {
        Versioned<Rep> present =
                locked.rep(id).orElseThrow(() -> new RefusedException(new Refusal.NotFound("There is no such rep.")));
        if (present.version() != seen) {
            throw new RefusedException(new Refusal.Stale());
        }
        return present;
    }

    private Uni<Versioned<Rep>> save(Mutiny.Session session, LockedRoster locked, Rep rep) {
        return store.save(session, locked, List.of(rep)).map(saved -> saved.get(0));
    }
}
