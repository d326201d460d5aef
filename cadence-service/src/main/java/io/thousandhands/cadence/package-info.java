/**
 * How long each customer has been out of sight against what they deserve, and what must be told of it.
 *
 * <p>One package per capability. {@code kind} and {@code policy} say what a touch buys and what a customer deserves;
 * {@code ledger} holds every touch; {@code standing} is a customer's recency and what follows from it; {@code told} is
 * what was said of it and what must be said next.
 */
@NullMarked
package io.thousandhands.cadence;

import org.jspecify.annotations.NullMarked;
