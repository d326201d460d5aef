package io.thousandhands.touch.unmatched;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.thousandhands.touch.touch.Reference;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a sender named somebody: exactly one member. */
@JsonInclude(Include.NON_NULL)
@Schema(name = "UnmatchedTouchParty")
public record PartyView(
        @Nullable UUID id,
        @Nullable ExternalIdView externalId,
        @Schema(examples = "bob@example.org") @Nullable String email,

        @Schema(description = "E.164, or digits alone where the country is not known", examples = "+4930123456")
        @Nullable
        String phone) {

    /** An id that another system gave. */
    @Schema(name = "UnmatchedTouchExternalId")
    public record ExternalIdView(
            @Schema(examples = "crm") String system,
            @Schema(examples = "4711") String id) {}

    static PartyView of(Reference reference) {
        if (reference instanceof Reference.ById named) {
            return new PartyView(named.id(), null, null, null);
        }
        if (reference instanceof Reference.ByExternalId named) {
            return new PartyView(null, new ExternalIdView(named.system(), named.id()), null, null);
        }
        if (reference instanceof Reference.ByEmail named) {
            return new PartyView(null, null, named.address(), null);
        }
        return new PartyView(null, null, null, ((Reference.ByPhone) reference).number());
    }
}
