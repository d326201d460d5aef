package io.thousandhands.cadence.sight;

import io.thousandhands.cadence.standing.State;
import java.time.Instant;

/** From this time on they stand so, until the next change. */
public record Change(Instant at, State state) {}
