package io.thousandhands.customer.customer.store;

import io.smallrye.mutiny.Uni;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.Customer;
import io.thousandhands.customer.Versioned;
import io.thousandhands.customer.telling.Teller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** Customers in the caller's session and transaction. */
@ApplicationScoped
public class Customers {
    private static final String IN_ORDER = "from CustomerRow c where c.id in :ids order by c.id";

    private final Claiming claiming;
    private final Teller teller;

    Customers(Claiming claiming, Teller teller) {
        this.claiming = claiming;
        this.teller = teller;
    }

    /** Those of them who are there. */
    public Uni<LockedCustomers> lock(Mutiny.Session session, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(new LockedCustomers(List.of()))
                : session.createQuery(IN_ORDER, CustomerRow.class)
                        .setParameter("ids", ids)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList()
                        .map(LockedCustomers::new);
    }

    /** Some of those whom a rep owns. */
    public Uni<LockedCustomers> lockOwned(Mutiny.Session session, UUID repId, int atMost) {
        return session.createQuery("from CustomerRow c where c.ownerId = :owner order by c.id", CustomerRow.class)
                .setParameter("owner", repId)
                .setMaxResults(atMost)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .map(LockedCustomers::new);
    }

    /** Some of those who have no key for notes yet and whom nobody else changes just now. */
    public Uni<LockedCustomers> lockKeyless(Mutiny.Session session, int atMost) {
        return session.createQuery("from CustomerRow c where c.sealingKey is null order by c.id", CustomerRow.class)
                .setMaxResults(atMost)
                .setLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .getResultList()
                .map(LockedCustomers::new);
    }

    /** Some of those after one id whose key for notes is wrapped by one of these, and whom nobody else changes just now. */
    public Uni<LockedCustomers> lockWrappedBy(
            Mutiny.Session session, Collection<String> wrappedBy, UUID after, int atMost) {
        return session.createQuery(
                        "from CustomerRow c where c.id > :after and c.sealingKeyFrom in :wrappedBy order by c.id",
                        CustomerRow.class)
                .setParameter("after", after)
                .setParameter("wrappedBy", wrappedBy)
                .setMaxResults(atMost)
                .setLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .getResultList()
                .map(LockedCustomers::new);
    }

    /** Writes new customers with their external ids, and tells of them. */
    public Uni<List<Versioned<Customer>>> add(Mutiny.Session session, List<Customer> customers) {
        List<CustomerRow> rows = customers.stream().map(CustomerRow::of).toList();
        return session.persistAll(rows.toArray())
                .chain(() -> claiming.claim(session, customers))
                .chain(() -> tell(session, rows));
    }

    /** Writes locked customers as they are now, and tells of them. */
    public Uni<List<Versioned<Customer>>> save(
            Mutiny.Session session, LockedCustomers locked, List<Customer> customers) {
        List<Customer> claimants = customers.stream()
                .filter(customer -> !customer.externalIds()
                        .equals(locked.row(customer).state().state().externalIds()))
                .toList();
        List<CustomerRow> rows = customers.stream().map(locked::row).toList();
        customers.forEach(customer -> locked.row(customer).become(customer));
        return claiming.claimAnew(session, claimants).chain(() -> tell(session, rows));
    }

    private Uni<List<Versioned<Customer>>> tell(Mutiny.Session session, List<CustomerRow> rows) {
        return session.flush()
                .map(flushed -> rows.stream().map(CustomerRow::state).toList())
                .call(states -> teller.tell(
                        session,
                        Topic.CUSTOMERS,
                        states.stream().map(CustomerStates::event).toList()));
    }
}
