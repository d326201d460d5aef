package io.thousandhands.touch.touch;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of the customer that a touch names. */
public sealed interface CustomerFact {

    /**
     * @param contactIds of all contacts
     * @param contact by whose address or id the customer was found; null: by none, or by several contacts'
     * @param side of a touch from one to another: where the customer stands; null: named alone, or on both
     */
    record Known(
            UUID id,
            Set<UUID> contactIds,
            @Nullable UUID contact,
            @Nullable Side side) implements CustomerFact {
        public Known {
            contactIds = Set.copyOf(contactIds);
        }

        public Known(UUID id, Set<UUID> contactIds) {
            this(id, contactIds, null, null);
        }
    }

    /** They asked to be forgotten. */
    record Erased(UUID id) implements CustomerFact {}

    /**
     * Several have this address.
     *
     * @param candidates one for each who they turned out to be, in the order of ids
     */
    record Ambiguous(List<UUID> candidates) implements CustomerFact {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /** Known, and somebody else's. */
    record Hidden() implements CustomerFact {}

    /** Not known yet, or never. */
    record Unknown() implements CustomerFact {}
}
