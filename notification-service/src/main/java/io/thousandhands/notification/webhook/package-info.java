/**
 * News by HTTP, to whoever subscribed: what it is, how it is signed, where it may go, and when it is tried again. Plain
 * Java.
 *
 * <p>How a change comes to a receiver:
 *
 * <ol>
 *   <li>{@link io.thousandhands.notification.webhook.store} says what is news about it, and for whom: rows of {@code
 *       webhook_event} and {@code webhook_delivery}, in the transaction that keeps the change.
 *   <li>{@link io.thousandhands.notification.webhook.deliver} takes what is due, on one thread a replica, and sends it
 *       without waiting for one another.
 *   <li>{@link io.thousandhands.notification.webhook.rest} lets owners subscribe, look at what became of it, and replay.
 * </ol>
 *
 * <p>The specification is Standard Webhooks, <a href="https://www.standardwebhooks.com">standardwebhooks.com</a>.
 */
@NullMarked
package io.thousandhands.notification.webhook;

import org.jspecify.annotations.NullMarked;
