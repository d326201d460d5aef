package io.thousandhands.customer.departure;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.thousandhands.contracts.event.Rep;
import io.thousandhands.customer.Versioned;
import io.thousandhands.customer.customer.store.Customers;
import io.thousandhands.customer.ownership.Ownership;
import io.thousandhands.customer.rep.store.LockedRoster;
import io.thousandhands.customer.rep.store.RosterStore;
import io.thousandhands.customer.telling.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** A rep goes: first they are gone, then, chunk by chunk, their customers are orphans. */
@ApplicationScoped
public class Departing {
    private static final int CHUNK = 500;

    private final Sessions sessions;
    private final RosterStore roster;
    private final Customers customers;
    private final Clock clock;

    Departing(Sessions sessions, RosterStore roster, Customers customers, Clock clock) {
        this.sessions = sessions;
        this.roster = roster;
        this.customers = customers;
        this.clock = clock;
    }

    /** Nothing more if they are gone already; fails with a refusal if there is no such rep. */
    public Uni<Versioned<Rep>> depart(UUID repId) {
        return sessions.inTransaction(session -> roster.lock(session)
                .call(locked -> roster.save(session, locked, locked.roster().departed(repId, clock.instant())))
                .map((LockedRoster locked) -> locked.rep(repId).orElseThrow()));
    }

    /** All that is left of one who is gone. @return how many became orphans */
    public Uni<Long> orphan(UUID repId) {
        return Multi.createBy()
                .repeating()
                .uni(() -> sessions.inTransaction(session -> orphanSome(session, repId)))
                .whilst(orphaned -> orphaned == CHUNK)
                .collect()
                .with(Collectors.summingLong(Integer::longValue));
    }

    private Uni<Integer> orphanSome(Mutiny.Session session, UUID repId) {
        return customers.lockOwned(session, repId, CHUNK).chain(locked -> customers
                .save(
                        session,
                        locked,
                        locked.states().stream()
                                .map(customer -> Ownership.moved(customer.state(), null))
                                .toList())
                .map(List::size));
    }
}
