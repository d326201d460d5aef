package io.thousandhands.customer.customer;

import io.thousandhands.contracts.event.Customer;
import io.thousandhands.contracts.event.Customer.SealingKey;
import io.thousandhands.contracts.event.Customer.Segment;
import io.thousandhands.contracts.event.Customer.Stage;
import io.thousandhands.contracts.event.Resting;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a sender says of a customer, checked; neither who owns them, nor their contacts, nor who they turned out to be. */
record CustomerFacts(
        String name,
        Segment segment,
        Stage stage,
        @Nullable Instant since,
        @Nullable BigDecimal yearlySales,
        @Nullable String timeZone,
        @Nullable String policyId,
        Map<String, String> externalIds,
        @Nullable String region,
        List<Resting> resting) {

    /** A customer who was not there before; nobody's. */
    Customer asNew(UUID id, Instant createdAt, SealingKey sealingKey) {
        return with(id, createdAt, sealingKey);
    }

    /** The same customer with these facts. */
    Customer of(Customer customer) {
        return with(customer.id(), customer.createdAt(), customer.sealingKey())
                .withOwner(customer.ownerId(), customer.formerOwnerId())
                .withContacts(customer.contacts())
                .withMergedInto(customer.mergedInto());
    }

    private Customer with(UUID id, Instant createdAt, @Nullable SealingKey sealingKey) {
        return new Customer(
                id,
                name,
                segment,
                stage,
                since,
                createdAt,
                yearlySales,
                timeZone,
                null,
                null,
                policyId,
                externalIds,
                List.of(),
                region,
                null,
                sealingKey,
                resting);
    }
}
