/**
 * Customers from before there were notes get their key: in chunks, each a short transaction on an event loop, by any
 * replica, several at once too. Each is told, so their version grows by one. Afterwards there is nothing to find.
 */
@NullMarked
package io.thousandhands.customer.keyless;

import org.jspecify.annotations.NullMarked;
