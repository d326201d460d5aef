/**
 * Customers and their contacts: what may be said of them, and what a change makes of them.
 *
 * <p>Pure functions on {@link io.thousandhands.contracts.event.Customer}, which is at once what is stored, what is told
 * and what is answered. A change is a merge patch on the customer's document; {@link
 * io.thousandhands.customer.customer.ChangeBook} takes changes one after another, so that one edit and an upload of
 * thousands of lines go the same way. {@link io.thousandhands.customer.customer.Addresses} gives a customer one more
 * address, {@code Merging} holds that merges stay flat. Confined to one transaction; the adapters load before and save after.
 */
@NullMarked
package io.thousandhands.customer.customer;

import org.jspecify.annotations.NullMarked;
