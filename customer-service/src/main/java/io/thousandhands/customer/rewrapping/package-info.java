/**
 * A key that wraps customers' keys is replaced: what former keys wrapped is wrapped anew with the present one, so that the
 * former can be dropped one day. The keys inside stay, so no note has to be sealed again.
 *
 * <p>In chunks, each a short transaction on an event loop, by any replica, several at once too. Each customer is told, so
 * their version grows by one. With no former key nothing is looked for.
 */
@NullMarked
package io.thousandhands.customer.rewrapping;

import org.jspecify.annotations.NullMarked;
