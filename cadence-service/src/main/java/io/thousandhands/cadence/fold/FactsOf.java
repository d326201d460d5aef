package io.thousandhands.cadence.fold;

import io.thousandhands.cadence.customer.CustomerFacts;
import io.thousandhands.cadence.customer.Rests;
import io.thousandhands.contracts.event.Customer;
import io.thousandhands.contracts.event.CustomerEvent;
import org.jspecify.annotations.Nullable;

/** What this service keeps of what is told of a customer. */
final class FactsOf {
    /** @return null: erased */
    static @Nullable CustomerFacts event(CustomerEvent event) {
        return event instanceof CustomerEvent.Changed changed ? of(changed.customer()) : null;
    }

    private static CustomerFacts of(Customer customer) {
        return new CustomerFacts(
                customer.id(),
                customer.segment(),
                customer.stage(),
                customer.since(),
                customer.createdAt(),
                customer.yearlySales(),
                customer.timeZone(),
                customer.ownerId(),
                customer.policyId(),
                customer.mergedInto(),
                Rests.of(customer.resting()));
    }

    private FactsOf() {}
}
