package io.thousandhands.cadence.standing;

import io.thousandhands.cadence.kind.Kinds;
import io.thousandhands.cadence.policy.Policies;

/** All that a standing depends on beside its customer: what they deserve, and what a touch buys, at one moment. */
public record Catalogue(Policies policies, Kinds kinds) {}
