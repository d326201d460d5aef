/**
 * Each customer's timeline: a projection of {@code touches}, folded on the channel's worker thread, read on event loops.
 *
 * <p>Per (customer, touch) two registers each keep their greatest: the content and the retraction, by version, then by the
 * record's digest. The touch stands unless its retraction is at least as new. Beside them stands the digest of what was
 * first recorded, by which the door tells a repeat from another touch. A batch is first brought down to one row a touch,
 * then written in the order of ids: contents by one statement, retractions, if there are any, by another. In the same
 * transaction it is noted which touches stand under two customers, and which have a retraction that waited for them; {@code
 * touch.change} puts on the log what follows.
 */
@NullMarked
package io.thousandhands.touch.timeline;

import org.jspecify.annotations.NullMarked;
