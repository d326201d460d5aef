/**
 * Reps in PostgreSQL by Hibernate Reactive.
 *
 * <p>Who changes a rep locks the whole roster first, so two changes cannot close a circle between them. Who makes a rep
 * an owner holds the rep's row shared meanwhile, so that nobody is given to a rep who is just departing.
 */
@NullMarked
package io.thousandhands.customer.rep.store;

import org.jspecify.annotations.NullMarked;
