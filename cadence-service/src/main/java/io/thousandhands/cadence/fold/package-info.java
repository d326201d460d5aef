/**
 * From the topics to ledger and standings.
 *
 * <p>Each fold runs on the worker thread of its channel, one batch at a time, in the transaction that also saves the
 * batch's positions. In it, in this order: customers that are not known get a row; the rows are locked in the order of
 * their ids, with those of the roots for whom they count; catalogue and what was told are read; the ledger takes what is
 * new; readings go on by the fast road where touches were only added, by the sure road where anything else changed; what
 * follows is derived in Java and written in one statement. Where somebody was merged or split, the members of the roots on
 * both sides are gathered, and the sure road is taken. A fold tells nothing: it sets {@code next_at}, and the watcher tells.
 *
 * <p>The service's own words come back to it from {@code cadence}: only a database that was restored learns from them.
 */
@NullMarked
package io.thousandhands.cadence.fold;

import org.jspecify.annotations.NullMarked;
