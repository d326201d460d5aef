/**
 * What becomes of a touch after it was first told: corrected, retracted, moved to another customer.
 *
 * <p>A request or an adapter states how touches are ({@link io.thousandhands.touch.change.Statements}); on its worker thread
 * they are checked, looked up and decided on as the door does, held against where they are known ({@code
 * touch.touch.Changes}), and put on the log, where a touch stands before where it does not. Edits by id are taken one at a
 * time on each replica, and answered when they show. What folds find to be owed, retractions that came before their touch
 * and touches under two customers, a thread of its own puts on the log, on one replica at a time, once {@code touches} and
 * {@code unmatched-touches} have been read to the end.
 */
@NullMarked
package io.thousandhands.touch.change;

import org.jspecify.annotations.NullMarked;
