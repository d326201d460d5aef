/**
 * One origin for the four services, routed as the production ingress routes.
 *
 * <p><b>Owns</b> which path belongs to which service ({@link
 * io.thousandhands.local.gateway.Routes}) and which replica of it gets a request ({@link
 * io.thousandhands.local.gateway.Balance}). Bodies stream through in both directions, never held as a
 * whole: uploads of any length, and event streams. A service of which no replica can be reached is
 * answered for with 503 and problem details.
 *
 * <p><b>Who gets a request.</b> Twice a second each replica is asked whether it is ready, as Kubernetes
 * asks; who is not, or refuses a connection, or drops one without an answer, is left out until it is.
 * Where no connection is to be had nothing was sent, and another replica is tried; so it is when a
 * replica goes before it answers a request that changes nothing.
 *
 * <p><b>Threads.</b> Everything runs on Vert.x' event loops and blocks nowhere.
 */
@NullMarked
package io.thousandhands.local.gateway;

import org.jspecify.annotations.NullMarked;
