package io.thousandhands.platform.access;

import io.thousandhands.contracts.event.Customer;
import io.thousandhands.contracts.event.CustomerEvent;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table {@code customer_owner} as one statement for many customers. */
final class OwnerRows {
    static final String UPSERT = """
            INSERT INTO customer_owner AS known (customer_id, version, owner_id, former_owner_id, erased)
            SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::uuid[], $5::boolean[]) AS told(customer_id)
            ORDER BY told.customer_id
            ON CONFLICT (customer_id) DO UPDATE SET
                (version, owner_id, former_owner_id, erased)
              = (excluded.version, excluded.owner_id, excluded.former_owner_id, excluded.erased)
            WHERE known.version < excluded.version
            """;

    static Tuple columns(Collection<CustomerEvent> events) {
        List<CustomerEvent> rows = List.copyOf(events);
        return Tuple.of(
                rows.stream().map(CustomerEvent::customerId).toArray(UUID[]::new),
                rows.stream().map(CustomerEvent::version).toArray(Long[]::new),
                reps(rows, Customer::ownerId),
                reps(rows, Customer::formerOwnerId),
                rows.stream().map(CustomerEvent.Erased.class::isInstance).toArray(Boolean[]::new));
    }

    private static UUID[] reps(List<CustomerEvent> rows, Function<Customer, @Nullable UUID> fact) {
        return rows.stream()
                .map(row -> row instanceof CustomerEvent.Changed changed ? fact.apply(changed.customer()) : null)
                .toArray(UUID[]::new);
    }

    private OwnerRows() {}
}
