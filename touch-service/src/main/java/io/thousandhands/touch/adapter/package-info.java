/**
 * Adapters: other systems post what they post anyway, each in its own way, and it becomes touches.
 *
 * <p><b>Owns</b> the tables {@code adapter*}: adapters with their secrets, deliveries for 30 days, and what is known of
 * each item. No projection: no topic brings them back.
 *
 * <p><b>Order</b> for a delivery, on the request's worker thread: the adapter is found, the signature is verified over the
 * raw body ({@link io.thousandhands.touch.adapter.signature}), the delivery is stored sealed, its facts are read ({@link
 * io.thousandhands.touch.adapter.source}) and merged into what is known of their items under the lock of those rows, what
 * the items are by now is stated through {@link io.thousandhands.touch.change.Statements}, and the outcomes are noted. The
 * sender hears 2xx when all is on the log. What was stored and not finished (a crash, the broker away) is worked again by
 * the keeper's thread, on every replica: all of it is repeatable.
 */
@NullMarked
package io.thousandhands.touch.adapter;

import org.jspecify.annotations.NullMarked;
