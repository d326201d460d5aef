/**
 * What every REST route of ours shares: how JSON is read, pages and cursors, entity tags, {@code Read-After}, limits of
 * bodies, NDJSON read line by line and JSON arrays read element by element.
 *
 * <p>Order for a request: the limit by {@code Content-Length} (event loop), authentication and roles, {@code Read-After}
 * on a GET (waits without a thread), the body, the resource. All values are immutable; {@link
 * io.thousandhands.platform.rest.NdjsonReader} and {@link io.thousandhands.platform.rest.JsonArrayReader} belong to the one
 * worker thread that reads the request.
 */
@NullMarked
package io.thousandhands.platform.rest;

import org.jspecify.annotations.NullMarked;
