package io.thousandhands.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** What cadence-service tells of an entry of the catalogue of kinds. */
public sealed interface KindEvent extends Event {
    String name();

    @JsonIgnore
    @Override
    default String key() {
        return name();
    }

    /**
     * The kind in full.
     *
     * @param weight how much of the interval it buys, 0 to 1
     * @param lingersDays how long it stays visible by itself
     * @param personal from one person to another
     */
    record Changed(long version, String name, double weight, int lingersDays, boolean personal) implements KindEvent {}

    /** No longer offered. A tombstone. */
    record Removed(long version, String name) implements KindEvent {}
}
