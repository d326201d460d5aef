package io.thousandhands.customer.customer;

import io.thousandhands.contracts.event.Customer.SealingKey;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What no rule can know.
 *
 * @param at when it happens
 * @param ids new ids, for customers and contacts
 * @param sealingKeys a new key for a new customer
 */
public record Given(Instant at, Supplier<UUID> ids, Function<UUID, SealingKey> sealingKeys) {}
