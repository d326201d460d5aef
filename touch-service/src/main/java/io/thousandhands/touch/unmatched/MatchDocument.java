package io.thousandhands.touch.unmatched;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whose a waiting touch is, as somebody says. */
@Schema(name = "Match", requiredProperties = "customerId")
record MatchDocument(
        @Schema(examples = "0b0e1c5e-6c1a-4f0e-9c51-0a6d2f9a7c11") @Nullable
        UUID customerId,

        @Schema(
                description = "of a touch told by from and to: which of them is the customer",
                enumeration = {"from", "to"})
        @Nullable
        String side) {}
