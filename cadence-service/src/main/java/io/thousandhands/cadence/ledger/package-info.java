/**
 * The ledger: one narrow row for each touch of each customer, and the order in which what is said of a touch wins.
 *
 * <p>A register per (customer, touch): the highest of all that was said stays, whatever arrives first or twice. Entries
 * are immutable and may be used by any thread.
 */
@NullMarked
package io.thousandhands.cadence.ledger;

import org.jspecify.annotations.NullMarked;
