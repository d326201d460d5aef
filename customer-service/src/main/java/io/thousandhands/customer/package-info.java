/**
 * customer-service: the truth about customers, their contacts, reps and who owns whom, told on {@code customers} and
 * {@code reps}.
 *
 * <p>Plain Java without a framework: {@link io.thousandhands.customer.input} (what a sender may send), {@link
 * io.thousandhands.customer.customer}, {@link io.thousandhands.customer.rep}, {@link
 * io.thousandhands.customer.ownership} (the rules). Around each capability lie its adapters: {@code .store} loads and
 * saves, {@code .rest} speaks HTTP.
 */
@NullMarked
package io.thousandhands.customer;

import org.jspecify.annotations.NullMarked;
