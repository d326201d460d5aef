/**
 * Decides nudges, and nobody else does but the rep who answers one.
 *
 * <p>One thread a replica ({@link io.thousandhands.notification.decide.Decisions}): woken when a fold has committed, and
 * by itself twice a second for what other replicas left. Each round is a transaction: lock the directory against change
 * and some undecided customers against everybody, skipping those that another replica holds; read their nudges, owners
 * and reps in further statements; decide in Java; save; mark as decided. Snoozes that are over are woken the same way.
 *
 * <p>Nothing is decided before {@code cadence}, {@code customers} and {@code reps} have been read up to the time when
 * this replica started: after downtime or a rebuild only the present counts, and no state of the past is told again.
 */
@NullMarked
package io.thousandhands.notification.decide;

import org.jspecify.annotations.NullMarked;
