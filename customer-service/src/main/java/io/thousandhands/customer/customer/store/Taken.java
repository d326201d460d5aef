package io.thousandhands.customer.customer.store;

import io.thousandhands.contracts.event.Customer;
import io.thousandhands.customer.Versioned;
import io.thousandhands.customer.customer.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What became of changes that were taken together.
 *
 * @param outcomes one for each change, in their order
 * @param customers everybody whom they touched, as they are now
 */
public record Taken(List<Outcome> outcomes, Map<UUID, Versioned<Customer>> customers) {

    public Versioned<Customer> customer(Outcome.Granted granted) {
        return Objects.requireNonNull(customers.get(granted.customerId()));
    }
}
