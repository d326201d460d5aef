package io.thousandhands.touch.touch;

import io.thousandhands.touch.touch.PostedTouch.CustomerRef;
import io.thousandhands.touch.touch.PostedTouch.ExternalId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a sender names the customer of a touch. */
public sealed interface CustomerReference {

    /** One text for one reference, so that waiting touches and arriving customers find each other by it. */
    String key();

    /** By our id. */
    record ById(UUID id) implements CustomerReference {
        @Override
        public String key() {
            return "id:" + id;
        }
    }

    /** By the id that another system gave. */
    record ByExternalId(String system, String id) implements CustomerReference {
        @Override
        public String key() {
            return ExternalIds.key(system, id);
        }
    }

    /** @throws RefusedException unless exactly one reference is given, of a sort that is supported */
    static CustomerReference of(@Nullable CustomerRef posted) {
        CustomerRef given = posted == null ? new CustomerRef(null, null, null, null) : posted;
        ExactlyOne.require("customer", given.id(), given.email(), given.phone(), given.externalId());
        if (given.email() != null || given.phone() != null) {
            throw Refusal.unsupported(
                    given.email() != null ? "customer.email" : "customer.phone",
                    "Name the customer by id or externalId: email and phone are not supported yet.");
        }
        ExternalId external = given.externalId();
        return external == null
                ? new ById(Text.uuid(given.id(), "customer.id"))
                : new ByExternalId(
                        Text.required(external.system(), "customer.externalId.system", Text.ID_LENGTH),
                        Text.required(external.id(), "customer.externalId.id", Text.ID_LENGTH));
    }
}
