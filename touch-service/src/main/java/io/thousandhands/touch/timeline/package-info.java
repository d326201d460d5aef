/**
 * Each customer's timeline: a projection of {@code touches}, folded on the channel's worker thread, read on event loops.
 *
 * <p>Per (customer, touch) the highest event wins: version, then retraction over correction, then the content's digest.
 * Beside it stands the digest of what was first recorded, by which the door tells a repeat from another touch. A batch
 * is first brought down to one row a touch, then written by one statement in the order of ids.
 */
@NullMarked
package io.thousandhands.touch.timeline;

import org.jspecify.annotations.NullMarked;
