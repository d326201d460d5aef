/** Customers over HTTP: read, written one by one, found, erased. Runs on the event loop. */
@NullMarked
package io.thousandhands.customer.customer.rest;

import org.jspecify.annotations.NullMarked;
