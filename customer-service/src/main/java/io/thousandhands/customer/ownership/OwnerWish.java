package io.thousandhands.customer.ownership;

import io.thousandhands.customer.input.Members;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a sender says of the owner. */
public sealed interface OwnerWish {

    /** Nothing: the owner stays. */
    record Silent() implements OwnerWish {}

    /** Nobody: the customer becomes an orphan. */
    record Nobody() implements OwnerWish {}

    /** This rep. */
    record To(RepReference rep) implements OwnerWish {}

    /** The member {@code owner}: absent, null, or a reference. */
    static OwnerWish read(Map<String, ? extends @Nullable Object> body, Members members) {
        if (!body.containsKey("owner")) {
            return new Silent();
        }
        RepReference reference = RepReference.optional(members, "owner");
        return reference == null ? new Nobody() : new To(reference);
    }

    /** The rep it names, if it names one. */
    default Optional<RepReference> reference() {
        return this instanceof To to ? Optional.of(to.rep()) : Optional.empty();
    }
}
