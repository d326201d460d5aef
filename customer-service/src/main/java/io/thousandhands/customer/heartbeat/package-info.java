/**
 * Keeps idle partitions moving (law 10): compaction leaves a topic's last segment alone, so on a topic that nobody writes
 * to, what was erased would stay. A record a day in each partition lets the broker roll it.
 *
 * <p>Every replica looks now and then, on a worker thread; a row in the database decides which one sends, and is committed
 * once the broker has taken the records.
 */
@NullMarked
package io.thousandhands.customer.heartbeat;

import org.jspecify.annotations.NullMarked;
