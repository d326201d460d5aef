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
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Erases customers: nothing personal is left in a table, waiting to be told, or (once compacted) on the topic. */
@ApplicationScoped
public class Erasing {
    /** What waits there is older than the tombstone, and as personal as the row. */
    private static final String UNTELL = """
            WITH gone AS (
                DELETE FROM outbox WHERE topic = :topic AND key = ANY (cast(:keys AS text[])) RETURNING id)
            SELECT count(*) FROM gone
            """;

    private final Sessions sessions;
    private final Merges merges;
    private final Editing editing;
    private final Teller teller;
    private final Clock clock;

    Erasing(Sessions sessions, Merges merges, Editing editing, Teller teller, Clock clock) {
        this.sessions = sessions;
        this.merges = merges;
        this.editing = editing;
        this.teller = teller;
        this.clock = clock;
    }

    /**
     * Whoever is merged into them is them, and goes with them.
     *
     * @param seen the version that the sender saw; empty: it does not matter
     */
    public Uni<Void> erase(Editor editor, UUID id, OptionalLong seen) {
        return sessions.inTransaction(session -> merges.lockMembers(session, Set.of(id))
                .chain(members -> editing.lock(session, editor, id, members, seen))
                .chain(locked -> erase(session, locked)));
    }

    private Uni<Void> erase(Mutiny.Session session, LockedCustomers locked) {
        Instant at = clock.instant();
        List<CustomerEvent.Erased> erased =
                locked.states().stream().map(Erasing::erased).toList();
        Object[] remains = erased.stream().map(event -> ErasedRow.of(event, at)).toArray();
        return session.removeAll(locked.rows())
                .chain(() -> session.persistAll(remains))
                .chain(() -> session.createNativeQuery(UNTELL, Long.class)
                        .setParameter("topic", Topic.CUSTOMERS.name())
                        .setParameter(
                                "keys", erased.stream().map(CustomerEvent::key).toArray(String[]::new))
                        .getSingleResult())
                .chain(() -> teller.tell(session, Topic.CUSTOMERS, erased));
    }

    private static CustomerEvent.Erased erased(Versioned<Customer> customer) {
        return new CustomerEvent.Erased(customer.version() + 1, customer.state().id());
    }
}
