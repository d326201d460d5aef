package io.thousandhands.customer.customer.store;

import io.smallrye.mutiny.Uni;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.Customer;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.customer.Versioned;
import io.thousandhands.customer.ownership.Editor;
import io.thousandhands.customer.telling.Sessions;
import io.thousandhands.customer.telling.Teller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Erases customers: nothing personal is left in a table, waiting to be told, or (once compacted) on the topic. */
@ApplicationScoped
public class Erasing {
    /** What waits there is older than the tombstone, and as personal as the row. */
    private static final String UNTELL =
            "WITH gone AS (DELETE FROM outbox WHERE topic = :topic AND key = :key RETURNING id) SELECT count(*) FROM gone";

    private final Sessions sessions;
    private final Editing editing;
    private final Teller teller;
    private final Clock clock;

    Erasing(Sessions sessions, Editing editing, Teller teller, Clock clock) {
        this.sessions = sessions;
        this.editing = editing;
        this.teller = teller;
        this.clock = clock;
    }

    /** @param seen the version that the sender saw; empty: it does not matter */
    public Uni<Void> erase(Editor editor, UUID id, OptionalLong seen) {
        return sessions.inTransaction(session -> editing.lock(session, editor, id, seen)
                .chain(locked -> erase(session, locked.single().orElseThrow())));
    }

    private Uni<Void> erase(Mutiny.Session session, Versioned<Customer> customer) {
        UUID id = customer.state().id();
        CustomerEvent.Erased erased = new CustomerEvent.Erased(customer.version() + 1, id);
        return session.find(CustomerRow.class, id)
                .chain(session::remove)
                .chain(() -> session.persist(ErasedRow.of(erased, clock.instant())))
                .chain(() -> session.createNativeQuery(UNTELL, Long.class)
                        .setParameter("topic", Topic.CUSTOMERS.name())
                        .setParameter("key", erased.key())
                        .getSingleResult())
                .chain(() -> teller.tell(session, Topic.CUSTOMERS, List.of(erased)));
    }
}
