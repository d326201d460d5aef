/** Adoption and departure over HTTP. Runs on the event loop. */
@NullMarked
package io.thousandhands.customer.ownership.rest;

import org.jspecify.annotations.NullMarked;
