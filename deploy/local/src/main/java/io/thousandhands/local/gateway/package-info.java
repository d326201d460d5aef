/**
 * One origin for the four services, routed as the production ingress routes.
 *
 * <p><b>Owns</b> which path belongs to which service ({@link
 * io.thousandhands.local.gateway.Routes}). Bodies stream through in both directions, never held as a
 * whole: uploads of any length, and event streams. A service that is away is answered for with 503 and
 * problem details.
 *
 * <p><b>Threads.</b> Everything runs on Vert.x' event loops and blocks nowhere.
 */
@NullMarked
package io.thousandhands.local.gateway;

import org.jspecify.annotations.NullMarked;
