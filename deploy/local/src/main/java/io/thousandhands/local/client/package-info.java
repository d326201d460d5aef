/**
 * The REST API as a script uses it: through the gateway, with a token of one of the demo's clients.
 *
 * <p><b>Owns</b> how a token is got and kept, and what is sent again when a service is away, which law
 * 2 makes safe. Calls block the caller; a {@link io.thousandhands.local.client.FrontDoor} may be used
 * by several threads.
 */
@NullMarked
package io.thousandhands.local.client;

import org.jspecify.annotations.NullMarked;
