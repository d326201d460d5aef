package io.thousandhands.customer.customer.store;

import io.smallrye.mutiny.Uni;
import io.thousandhands.contracts.event.Customer;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.customer.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What there is to tell of customers, in the order of their ids. */
@ApplicationScoped
public class CustomerStates {

    /** The states of those who are there, locked until the transaction ends. */
    public Uni<List<CustomerEvent>> lock(Mutiny.Session session, UUID after, int atMost) {
        return session.createQuery("from CustomerRow c where c.id > :after order by c.id", CustomerRow.class)
                .setParameter("after", after)
                .setMaxResults(atMost)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(CustomerRow::state)
                        .map(CustomerStates::event)
                        .toList());
    }

    /** Those who are not any more; that never changes. */
    public Uni<List<CustomerEvent>> erased(Mutiny.Session session, UUID after, int atMost) {
        return session.createQuery("from ErasedRow e where e.id > :after order by e.id", ErasedRow.class)
                .setParameter("after", after)
                .setMaxResults(atMost)
                .getResultList()
                .map(rows -> rows.stream().<CustomerEvent>map(ErasedRow::event).toList());
    }

    /** A state as it is told. */
    static CustomerEvent event(Versioned<Customer> customer) {
        return new CustomerEvent.Changed(customer.version(), customer.state());
    }
}
