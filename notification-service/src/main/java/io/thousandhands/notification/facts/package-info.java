/**
 * What this service knows by hearsay: projections of {@code cadence}, {@code customers}, {@code reps} and {@code
 * touches}, which can be truncated and read again.
 *
 * <p>Each topic is folded on a worker thread, one batch at a time, in one transaction with its positions. A fold decides
 * nothing. It marks the customers whose nudges may have to change as undecided, in the same transaction, and wakes the
 * decider after the commit; so it does not matter which of two facts comes first, nor on which replica: whichever
 * transaction is the later one marks, and what is decided then sees both. What touches change can wait for the decider's
 * next look. Rows are touched in the order of their ids.
 */
@NullMarked
package io.thousandhands.notification.facts;

import org.jspecify.annotations.NullMarked;
