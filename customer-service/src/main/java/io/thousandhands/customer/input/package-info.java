/**
 * What a sender may send: JSON as plain values (maps, lists, strings, numbers), read strictly, every fault named.
 *
 * <p>Everything here is a pure function or confined to one call; any thread may use it. {@link
 * io.thousandhands.customer.input.Members} reads an object and notes what is wrong in {@link
 * io.thousandhands.customer.input.Findings}; at the end the findings are either empty or thrown together as one
 * {@link io.thousandhands.customer.input.RefusedException}, so that a sender sees all faults at once.
 */
@NullMarked
package io.thousandhands.customer.input;

import org.jspecify.annotations.NullMarked;
