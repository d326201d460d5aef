package io.thousandhands.customer.customer.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.thousandhands.contracts.event.Customer;
import io.thousandhands.contracts.event.Customer.Contact;
import io.thousandhands.contracts.event.Customer.Segment;
import io.thousandhands.contracts.event.Customer.Stage;
import io.thousandhands.contracts.event.Resting;
import io.thousandhands.customer.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer as it is answered; what is not known is left out. */
@Schema(name = "Customer", description = "An account: a household or a company. What is not known is left out.")
public record CustomerView(
        UUID id,

        @Schema(description = "Grows with each change; the ETag")
        long version,

        String name,
        Segment segment,
        Stage stage,

        @Schema(description = "When they became a customer or were quoted") @Nullable
        Instant since,

        Instant createdAt,

        @Schema(description = "What they buy from us in a year") @Nullable
        BigDecimal yearlySales,

        @Schema(description = "IANA", examples = "America/New_York") @Nullable
        String timeZone,

        @Schema(description = "Where they are; ISO 3166-1 alpha-2", examples = "US") @Nullable
        String region,

        @Schema(description = "Left out: an orphan") @Nullable
        RepId owner,

        @Schema(description = "Whose an orphan was") @Nullable
        RepId formerOwner,

        @Schema(description = "The policy they have by exception") @Nullable
        String policyId,

        @Schema(description = "System to its own id") Map<String, String> externalIds,
        List<Contact> contacts,

        @Schema(description = "The customer they turned out to be: their touches count there") @Nullable
        UUID mergedInto,

        @Schema(description = "When they are not to be touched; left out if never")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Resting> resting) {

    /** A rep by id alone: their name may change without the customer changing. */
    @Schema(name = "RepId")
    public record RepId(UUID id) {
        static @Nullable RepId of(@Nullable UUID id) {
            return id == null ? null : new RepId(id);
        }
    }

    /** As they are in this version. */
    public static CustomerView of(Versioned<Customer> versioned) {
        Customer customer = versioned.state();
        return new CustomerView(
                customer.id(),
                versioned.version(),
                customer.name(),
                customer.segment(),
                customer.stage(),
                customer.since(),
                customer.createdAt(),
                customer.yearlySales(),
                customer.timeZone(),
                customer.region(),
                RepId.of(customer.ownerId()),
                RepId.of(customer.formerOwnerId()),
                customer.policyId(),
                customer.externalIds(),
                customer.contacts(),
                customer.mergedInto(),
                customer.resting());
    }
}
