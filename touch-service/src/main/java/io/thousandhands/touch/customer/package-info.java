/**
 * Which customers are known and by which references: a projection of {@code customers} (with {@code customer_owner}, who
 * may see them, which platform folds in the same transaction).
 *
 * <p>A fold, on the channel's worker thread: waits for folds of waiting touches to end ({@link
 * io.thousandhands.touch.fold.MatchingLock}), writes the customers in id order, replaces the references of those
 * that changed, and looks again for whom the touches waited that name one of them, by what they had or have.
 */
@NullMarked
package io.thousandhands.touch.customer;

import org.jspecify.annotations.NullMarked;
