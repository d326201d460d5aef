/**
 * Customers in PostgreSQL by Hibernate Reactive: loading under lock, saving, telling, searching.
 *
 * <p>A session belongs to one event loop and one transaction. In a transaction that changes customers the order is always
 * the same, so that no two wait for each other: whoever merges, splits or erases takes the lock of {@code Merges}, then
 * customers are locked in the order of their ids, then reps are read (and kept from departing), then rows are written, then
 * outbox rows drawn.
 */
@NullMarked
package io.thousandhands.customer.customer.store;

import org.jspecify.annotations.NullMarked;
