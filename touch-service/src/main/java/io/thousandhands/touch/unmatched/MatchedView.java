package io.thousandhands.touch.unmatched;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer to a match by hand. */
@JsonInclude(Include.NON_NULL)
@Schema(name = "MatchedTouch")
record MatchedView(
        UUID id,

        @Schema(description = "always recorded: it is on the log")
        String status,

        UUID customerId,

        @Schema(
                description = "what the touch named and this customer is not known by; send it to "
                        + "POST /api/customers/{customerId}/addresses, and all that waits under it follows by itself")
        @Nullable
        PartyView address) {}
