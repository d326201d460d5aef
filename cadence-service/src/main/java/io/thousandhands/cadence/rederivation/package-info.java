/**
 * After a change of kinds or policies every standing is derived again from its vector; neither touches nor customers are
 * read for it.
 *
 * <p>The one row of {@code rederivation} says that a walk is wanted and how far it came, so it goes on after a crash. One
 * replica at a time walks, on a thread of its own, in the order of ids, in chunks of well under a second. A change of the
 * catalogue sends the walk back to the beginning.
 */
@NullMarked
package io.thousandhands.cadence.rederivation;

import org.jspecify.annotations.NullMarked;
