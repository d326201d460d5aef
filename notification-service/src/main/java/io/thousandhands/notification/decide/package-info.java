/**
 * Decides nudges and raises them, and nobody else does but the rep who answers one.
 *
 * <p>One thread a replica ({@link io.thousandhands.notification.decide.Decisions}): woken when a fold has committed, and by
 * itself twice a second for what is due and what other replicas left. Each round ({@link
 * io.thousandhands.notification.decide.Round}) is a handful of transactions:
 *
 * <ol>
 *   <li>Holds that are over and absences that begin or end mark customers as undecided, snoozes that are over wake.
 *   <li>The decider locks the directory against change and some undecided customers against everybody, skipping those that
 *       another replica holds; reads their nudges, owners, reps and what holds them in further statements; decides in Java;
 *       saves; marks as decided. A new nudge waits: it is not told.
 *   <li>The pacer locks the rows of {@code pace} of some reps to look at, skips nudges that others hold, and raises as many
 *       of those that wait as hours and budget allow. Every save of a nudge has its rep looked at; else a row says when to.
 * </ol>
 *
 * <p>Locks are taken in this order: directory, customers, nudges, pace, each by ascending ids. The pacer begins with pace and
 * never waits for a nudge. Whoever follows nudges comes last, and waits for nobody who might wait for one of these.
 *
 * <p>Nothing is decided before the four topics have been read up to the time when this replica started: after downtime or a
 * rebuild only the present counts, and no state of the past is told again.
 */
@NullMarked
package io.thousandhands.notification.decide;

import org.jspecify.annotations.NullMarked;
