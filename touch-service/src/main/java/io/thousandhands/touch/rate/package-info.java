/**
 * How many events each client may send, so that one that runs wild does not take the door from the others.
 *
 * <p>A token bucket for each client, on each replica, in memory: {@link io.thousandhands.touch.rate.Allowance} is the rule,
 * {@link io.thousandhands.touch.rate.Allowances} keeps a bounded number of them under one lock, {@link
 * io.thousandhands.touch.rate.Rates} asks on the worker thread of the request, before anything of it is taken. Plain Java
 * but for the last.
 */
@NullMarked
package io.thousandhands.touch.rate;

import org.jspecify.annotations.NullMarked;
