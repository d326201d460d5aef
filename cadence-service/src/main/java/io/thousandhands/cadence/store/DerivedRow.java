package io.thousandhands.cadence.store;

import io.thousandhands.cadence.standing.Reading;
import java.util.UUID;

/** A row of {@code standing} as touches and time change it. */
public record DerivedRow(UUID customerId, Reading reading, Derived derived) {}
