package io.thousandhands.customer.customer.store;

import io.smallrye.mutiny.Uni;
import io.thousandhands.contracts.event.Customer;
import io.thousandhands.customer.customer.Claims;
import io.thousandhands.customer.input.ExternalId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** External ids: whose they are, and that they are one customer's only. */
@ApplicationScoped
public class Claiming {
    private static final String HOLDERS = """
            SELECT DISTINCT e.customer_id
            FROM customer_external_id e
            JOIN unnest(cast(:systems AS text[]), cast(:ids AS text[])) AS named(system, external_id)
              ON e.system = named.system AND e.external_id = named.external_id
            """;
    private static final Comparator<ExternalId> ORDER =
            Comparator.comparing(ExternalId::system).thenComparing(ExternalId::id);

    /** Whose these are. */
    public Uni<Set<UUID>> holders(Mutiny.Session session, Collection<ExternalId> named) {
        if (named.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return session.createNativeQuery(HOLDERS, UUID.class)
                .setParameter("systems", named.stream().map(ExternalId::system).toArray(String[]::new))
                .setParameter("ids", named.stream().map(ExternalId::id).toArray(String[]::new))
                .getResultList()
                .map(Set::copyOf);
    }

    /** In the order of the ids, so that two uploads of the same customers wait for each other in one direction only. */
    Uni<Void> claim(Mutiny.Session session, List<Customer> customers) {
        return session.persistAll(customers.stream()
                .flatMap(customer -> Claims.of(customer).stream().map(claimed -> Map.entry(claimed, customer.id())))
                .sorted(Map.Entry.comparingByKey(ORDER))
                .map(claim -> ExternalIdRow.of(claim.getKey(), claim.getValue()))
                .toArray());
    }

    /** First all of their old ids go, then the new ones come: an id may move from one to another. */
    Uni<Void> claimAnew(Mutiny.Session session, List<Customer> customers) {
        if (customers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createQuery("from ExternalIdRow e where e.customerId in :ids", ExternalIdRow.class)
                .setParameter("ids", customers.stream().map(Customer::id).toList())
                .getResultList()
                .chain(old -> session.removeAll(old.toArray()))
                .chain(session::flush)
                .chain(() -> claim(session, customers));
    }
}
