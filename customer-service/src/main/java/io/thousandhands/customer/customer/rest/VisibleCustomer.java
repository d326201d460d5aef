package io.thousandhands.customer.customer.rest;

import io.smallrye.mutiny.Uni;
import io.thousandhands.contracts.event.Customer;
import io.thousandhands.customer.Versioned;
import io.thousandhands.customer.customer.store.CustomerQueries;
import io.thousandhands.customer.input.Refusal;
import io.thousandhands.customer.input.RefusedException;
import io.thousandhands.platform.access.Viewers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A customer as the caller of the present request sees them. */
@ApplicationScoped
public class VisibleCustomer {
    private final Viewers viewers;
    private final CustomerQueries queries;

    VisibleCustomer(Viewers viewers, CustomerQueries queries) {
        this.viewers = viewers;
        this.queries = queries;
    }

    /** Fails with a {@link RefusedException} if they are not there, or someone else's. */
    public Uni<Versioned<Customer>> get(UUID id) {
        return viewers.current()
                .chain(viewer -> queries.find(viewer, id))
                .map(found -> found.orElseThrow(
                        () -> new RefusedException(new Refusal.NotFound("There is no such customer."))));
    }
}
