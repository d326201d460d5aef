package io.thousandhands.customer.customer.store;

import io.thousandhands.contracts.event.Customer;
import io.thousandhands.customer.Versioned;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Customers whom nobody else changes until the transaction ends. Belongs to the session that locked them. */
public final class LockedCustomers {
    private final Map<UUID, CustomerRow> rows = new LinkedHashMap<>();

    LockedCustomers(Collection<CustomerRow> rows) {
        rows.forEach(row -> this.rows.put(row.id(), row));
    }

    public List<Versioned<Customer>> states() {
        return rows.values().stream().map(CustomerRow::state).toList();
    }

    /** The only one; empty: not there. */
    public Optional<Versioned<Customer>> single() {
        return states().stream().findFirst();
    }

    CustomerRow row(Customer customer) {
        return Objects.requireNonNull(rows.get(customer.id()), "locked before it is saved");
    }
}
