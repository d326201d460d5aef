package io.thousandhands.touch.customer;

import io.smallrye.mutiny.Uni;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.touch.matching.CustomerMatches;
import io.thousandhands.touch.touch.CustomerReference;
import io.thousandhands.touch.touch.CustomersFound;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** What is known of customers that touches name. */
@ApplicationScoped
public class Customers {
    private final Pool pool;

    Customers(Pool pool) {
        this.pool = pool;
    }

    /** In one statement, as far as this viewer may see them. */
    public Uni<CustomersFound> find(Collection<? extends CustomerReference> references, Viewer viewer) {
        return CustomerMatches.find(
                pool,
                references.stream()
                        .flatMap(reference -> reference.keys().stream())
                        .toList(),
                viewer);
    }
}
