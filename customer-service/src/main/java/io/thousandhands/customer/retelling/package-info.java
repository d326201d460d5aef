/**
 * A topic that was lost is told again: {@code customers} and {@code reps} are complete copies of what this service owns.
 *
 * <p>In chunks, each a transaction on an event loop: the rows are locked while they are told, so that the last record of a
 * key is its last state. It does no harm besides traffic: readers keep the highest version.
 */
@NullMarked
package io.thousandhands.customer.retelling;

import org.jspecify.annotations.NullMarked;
