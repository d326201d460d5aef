/**
 * The transactional outbox (law 6): what a service tells is committed with what it owns, and relayed afterwards.
 *
 * <p>{@link io.thousandhands.platform.outbox.Outbox} writes rows in the caller's transaction. One {@link
 * io.thousandhands.platform.outbox.Relay} per service at a time holds a lock in the database; on a thread of its own it
 * sends the oldest rows in one Kafka transaction, then deletes them. It wakes by LISTEN and by polling and keeps no
 * high-water mark, so a row that commits late with a lower id goes out in the next round. If it dies between the two, the
 * next relay sends the rows again: readers keep the highest version. A relay that lost its lock unknowingly is fenced by
 * its transactional id.
 */
@NullMarked
package io.thousandhands.platform.outbox;

import org.jspecify.annotations.NullMarked;
