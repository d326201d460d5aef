package io.thousandhands.cadence.rederivation;

/** Fired in this replica after a change of the catalogue was committed. */
public record RederivationWanted() {}
