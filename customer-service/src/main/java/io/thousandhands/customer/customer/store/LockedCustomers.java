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

    /** Empty: not there. */
    Optional<Versioned<Customer>> state(UUID id) {
        return Optional.ofNullable(rows.get(id)).map(CustomerRow::state);
    }

    /** To be removed. */
    Object[] rows() {
        return rows.values().toArray();
    }

    CustomerRow row(Customer customer) {
        return Objects.requireNonNull(rows.get(customer.id()), "locked before it is saved");
    }
}
