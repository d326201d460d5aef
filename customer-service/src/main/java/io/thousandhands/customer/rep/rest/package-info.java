/** Reps over HTTP. Runs on the event loop. */
@NullMarked
package io.thousandhands.customer.rep.rest;

import org.jspecify.annotations.NullMarked;
