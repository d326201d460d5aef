/**
 * Touches whose customer is not known yet: kept sealed on {@code unmatched-touches}, found when exactly one
 * customer is known by what they name.
 *
 * <p><b>Owns</b> tables {@code unmatched} and {@code unmatched_reference} (by what each names its customer), a projection of
 * that topic, and the key that seals.
 *
 * <p><b>The race</b> of "looked up before the customer came, queued after" is closed by one lock ({@link
 * io.thousandhands.touch.fold.MatchingLock}): a fold of {@code customers} holds it shared, a fold of {@code
 * unmatched-touches} holds it alone, both before they look. So of a customer and a waiting touch, the one that is folded
 * second sees the other. Placeholder rows for each reference would serve too; one lock needs no rows, and folds of
 * waiting touches are rare enough to queue.
 *
 * <p>Two folds of {@code customers} at once may each take away one of three namesakes. So a fold, when all else is
 * written, locks the rows of the touches that name whom it changed, in the order of ids, and looks only then: of two, the
 * second sees what the first did.
 *
 * <p><b>Order.</b> Both folds only mark what belongs together, in their own transaction (worker threads of the two
 * channels), and again as often as that changes until it is on the log. The {@link io.thousandhands.touch.unmatched.Matcher}'s own thread, on one replica at a time, then puts the
 * touch on {@code touches}, waits for the acknowledgement, puts the tombstone on {@code unmatched-touches}, and notes
 * it. A crash between any two of these repeats what is harmless to repeat.
 * A match by hand does the same on the worker thread of its request, with the row locked.
 */
@NullMarked
package io.thousandhands.touch.unmatched;

import org.jspecify.annotations.NullMarked;
