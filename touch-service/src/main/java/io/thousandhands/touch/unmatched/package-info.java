/**
 * Touches whose customer is not known yet: kept sealed on {@code unmatched-touches}, found when the customer comes.
 *
 * <p><b>Owns</b> table {@code unmatched}, a projection of that topic, and the key that seals.
 *
 * <p><b>The race</b> of "looked up before the customer came, queued after" is closed by one lock ({@link
 * io.thousandhands.touch.unmatched.MatchingLock}): a fold of {@code customers} holds it shared, a fold of {@code
 * unmatched-touches} holds it alone, both before they look. So of a customer and a waiting touch, the one that is folded
 * second sees the other. Placeholder rows for each reference would serve too; one lock needs no rows, and folds of
 * waiting touches are rare enough to queue.
 *
 * <p><b>Order.</b> Both folds only mark what belongs together, in their own transaction (worker threads of the two
 * channels). The {@link io.thousandhands.touch.unmatched.Matcher}'s own thread, on one replica at a time, then puts the
 * touch on {@code touches}, waits for the acknowledgement, puts the tombstone on {@code unmatched-touches}, and notes
 * it. A crash between any two of these repeats what is harmless to repeat.
 */
@NullMarked
package io.thousandhands.touch.unmatched;

import org.jspecify.annotations.NullMarked;
