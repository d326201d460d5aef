package io.thousandhands.customer.retelling;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.customer.customer.store.CustomerStates;
import io.thousandhands.customer.rep.store.LockedRoster;
import io.thousandhands.customer.rep.store.RosterStore;
import io.thousandhands.customer.telling.Sessions;
import io.thousandhands.customer.telling.Teller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells everything again. */
@ApplicationScoped
public class Retelling {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int CHUNK = 500;

    private final Sessions sessions;
    private final CustomerStates customers;
    private final RosterStore roster;
    private final Teller teller;

    Retelling(Sessions sessions, CustomerStates customers, RosterStore roster, Teller teller) {
        this.sessions = sessions;
        this.customers = customers;
        this.roster = roster;
        this.teller = teller;
    }

    /** @return how many of each were told again */
    Uni<Retold> retell() {
        return reps().chain(reps -> all(customers::lock)
                .chain(present -> all(customers::erased).map(erased -> new Retold(present, erased, reps))));
    }

    private Uni<Long> reps() {
        return sessions.inTransaction(session -> roster.lock(session)
                .map(LockedRoster::events)
                .call(events -> teller.tell(session, Topic.REPS, events))
                .map(events -> (long) events.size()));
    }

    private Uni<Long> all(Chunks chunks) {
        AtomicReference<UUID> last = new AtomicReference<>(BEFORE_ALL);
        return Multi.createBy()
                .repeating()
                .uni(() -> sessions.inTransaction(
                        session -> chunks.after(session, Objects.requireNonNull(last.get()), CHUNK)
                                .call(events -> teller.tell(session, Topic.CUSTOMERS, events))))
                .whilst(events -> events.size() == CHUNK)
                .invoke(events -> events.stream()
                        .reduce((earlier, later) -> later)
                        .ifPresent(end -> last.set(UUID.fromString(end.key()))))
                .collect()
                .with(Collectors.summingLong(List::size));
    }

    /** Some of them in the order of their ids. */
    private interface Chunks {
        Uni<? extends List<? extends Event>> after(Mutiny.Session session, UUID last, int atMost);
    }
}
