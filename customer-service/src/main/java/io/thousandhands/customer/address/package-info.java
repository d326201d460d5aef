/**
 * That an address is a customer's: the fact that touches with that address wait for. Over HTTP, on the event loop, in one
 * transaction.
 */
@NullMarked
package io.thousandhands.customer.address;

import org.jspecify.annotations.NullMarked;
