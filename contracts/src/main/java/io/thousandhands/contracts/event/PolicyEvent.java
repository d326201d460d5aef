package io.thousandhands.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** What cadence-service tells of a policy. */
public sealed interface PolicyEvent extends Event {
    String id();

    @JsonIgnore
    @Override
    default String key() {
        return id();
    }

    /**
     * The policy in full.
     *
     * @param touchesAYear what such a customer deserves
     * @param warnAt after which part of the interval they fade, 0 to 1
     */
    record Changed(long version, String id, int touchesAYear, double warnAt) implements PolicyEvent {}

    /** No longer offered. A tombstone. */
    record Removed(long version, String id) implements PolicyEvent {}
}
