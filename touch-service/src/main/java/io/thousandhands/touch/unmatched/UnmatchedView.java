package io.thousandhands.touch.unmatched;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.thousandhands.touch.touch.CustomerReference;
import io.thousandhands.touch.touch.WaitingTouch;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A waiting touch as readers see it. */
@JsonInclude(Include.NON_NULL)
@Schema(name = "UnmatchedTouch")
public record UnmatchedView(
        UUID id,

        @Schema(description = "always unmatched: it waits for its customer")
        String status,

        @Schema(description = "how the sender named the customer")
        CustomerView customer,

        @Schema(examples = "call") String kind,
        Instant occurredAt,
        String source,
        String sourceId,

        @Schema(description = "since when it waits; after 400 days it is given up")
        Instant receivedAt) {

    /** Exactly one of the two. */
    @JsonInclude(Include.NON_NULL)
    @Schema(name = "UnmatchedTouchCustomer")
    public record CustomerView(@Nullable UUID id, @Nullable ExternalIdView externalId) {
        static CustomerView of(CustomerReference reference) {
            return reference instanceof CustomerReference.ByExternalId external
                    ? new CustomerView(null, new ExternalIdView(external.system(), external.id()))
                    : new CustomerView(((CustomerReference.ById) reference).id(), null);
        }
    }

    /** An id that another system gave. */
    @Schema(name = "UnmatchedTouchExternalId")
    public record ExternalIdView(
            @Schema(examples = "crm") String system,
            @Schema(examples = "4711") String id) {}

    static UnmatchedView of(WaitingTouch touch) {
        return new UnmatchedView(
                touch.draft().id(),
                "unmatched",
                CustomerView.of(touch.customer()),
                touch.draft().kind(),
                touch.draft().occurredAt(),
                touch.draft().source(),
                touch.draft().sourceId(),
                touch.receivedAt());
    }
}
