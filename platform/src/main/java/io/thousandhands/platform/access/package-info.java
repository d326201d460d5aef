/**
 * Who calls, and which customers they may see (law 9): the one rule, over two small relations that have the same names in
 * every service's database.
 *
 * <p>{@code rep_directory} and {@code customer_owner} are projections of {@code reps} and {@code customers}, folded by
 * {@link io.thousandhands.platform.access.Directory} on the worker thread of the consumer; in customer-service, which owns
 * the truth, they are views over it. {@link io.thousandhands.platform.access.Callers} and {@link
 * io.thousandhands.platform.access.Viewers} ask them on the event loop, once for each request, after the token was
 * verified and the route's roles were checked.
 */
@NullMarked
package io.thousandhands.platform.access;

import org.jspecify.annotations.NullMarked;
