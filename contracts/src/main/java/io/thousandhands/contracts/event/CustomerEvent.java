package io.thousandhands.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/** What customer-service tells of a customer. */
public sealed interface CustomerEvent extends Event {
    UUID customerId();

    @JsonIgnore
    @Override
    default String key() {
        return customerId().toString();
    }

    /** The customer in full. */
    record Changed(long version, Customer customer) implements CustomerEvent {
        @JsonIgnore
        @Override
        public UUID customerId() {
            return customer.id();
        }
    }

    /** Nothing personal is left. A tombstone. */
    record Erased(long version, UUID customerId) implements CustomerEvent {}
}
