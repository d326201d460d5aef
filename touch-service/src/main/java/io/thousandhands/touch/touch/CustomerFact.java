package io.thousandhands.touch.touch;

import java.util.Set;
import java.util.UUID;

/** What is known of the customer that a touch names. */
public sealed interface CustomerFact {

    /** @param contactIds of all contacts */
    record Known(UUID id, Set<UUID> contactIds) implements CustomerFact {}

    /** They asked to be forgotten. */
    record Erased(UUID id) implements CustomerFact {}

    /** Known, and somebody else's. */
    record Hidden() implements CustomerFact {}

    /** Not known yet, or never. */
    record Unknown() implements CustomerFact {}
}
