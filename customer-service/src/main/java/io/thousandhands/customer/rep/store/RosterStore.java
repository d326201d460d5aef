package io.thousandhands.customer.rep.store;

import io.smallrye.mutiny.Uni;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.Rep;
import io.thousandhands.customer.Versioned;
import io.thousandhands.customer.telling.Teller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** All reps in the caller's session and transaction. */
@ApplicationScoped
public class RosterStore {
    /** Other writers of the roster wait here, nobody else does. */
    private static final String LOCK =
            "SELECT cast(pg_advisory_xact_lock(cast(cast(cast('rep' AS regclass) AS oid) AS bigint)) AS text)";

    private final Teller teller;

    RosterStore(Teller teller) {
        this.teller = teller;
    }

    public Uni<LockedRoster> lock(Mutiny.Session session) {
        return session.createNativeQuery(LOCK, String.class)
                .getSingleResult()
                .chain(() -> session.createQuery("from RepRow r order by r.id", RepRow.class)
                        .getResultList())
                .map(LockedRoster::new);
    }

    /** Writes reps of the roster as they are now, and new ones, and tells of them. */
    public Uni<List<Versioned<Rep>>> save(Mutiny.Session session, LockedRoster locked, List<Rep> reps) {
        List<RepRow> rows = new ArrayList<>();
        List<RepRow> added = new ArrayList<>();
        for (Rep rep : reps) {
            locked.row(rep).ifPresentOrElse(row -> row.become(rep), () -> added.add(RepRow.of(rep)));
            locked.row(rep).ifPresent(rows::add);
        }
        rows.addAll(added);
        return session.persistAll(added.toArray())
                .chain(session::flush)
                .map(flushed -> rows.stream().map(RepRow::state).toList())
                .call(states -> teller.tell(
                        session,
                        Topic.REPS,
                        states.stream().map(LockedRoster::event).toList()));
    }
}
