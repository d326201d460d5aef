/**
 * Reps and managers: what may be said of them, who reports to whom, and their departure.
 *
 * <p>Pure functions on {@link io.thousandhands.contracts.event.Rep}. The rules that look at several reps (no circle of
 * managers, one login for one rep) look at the whole {@link io.thousandhands.customer.rep.Roster}: there are thousands
 * at most, and they change rarely; the adapters hold it locked meanwhile.
 */
@NullMarked
package io.thousandhands.customer.rep;

import org.jspecify.annotations.NullMarked;
