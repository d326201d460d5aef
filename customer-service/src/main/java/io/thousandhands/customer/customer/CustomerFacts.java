package io.thousandhands.customer.customer;

import io.thousandhands.contracts.event.Customer;
import io.thousandhands.contracts.event.Customer.Contact;
import io.thousandhands.contracts.event.Customer.Segment;
import io.thousandhands.contracts.event.Customer.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a sender says of a customer, checked; neither who owns them nor their contacts. */
record CustomerFacts(
        String name,
        Segment segment,
        Stage stage,
        @Nullable Instant since,
        @Nullable BigDecimal yearlySales,
        @Nullable String timeZone,
        @Nullable String policyId,
        Map<String, String> externalIds) {

    /** A customer who was not there before; nobody's. */
    Customer asNew(UUID id, Instant createdAt) {
        return with(id, createdAt, null, null, List.of());
    }

    /** The same customer with these facts. */
    Customer of(Customer customer) {
        return with(
                customer.id(), customer.createdAt(), customer.ownerId(), customer.formerOwnerId(), customer.contacts());
    }

    private Customer with(
            UUID id, Instant createdAt, @Nullable UUID ownerId, @Nullable UUID formerOwnerId, List<Contact> contacts) {
        return new Customer(
                id,
                name,
                segment,
                stage,
                since,
                createdAt,
                yearlySales,
                timeZone,
                ownerId,
                formerOwnerId,
                policyId,
                externalIds,
                contacts,
                null,
                null,
                null);
    }
}
