/**
 * Tells what time and touches changed: the only place that does.
 *
 * <p>Each replica has one watching thread, woken after every round of watermarks. In a round it takes rows whose time has
 * come by the least watermark of {@code touches} and {@code customers} (law 7), in batches, skipping what another replica
 * holds; in one transaction it reads again whose planned touch came due, decides what must be said, writes {@code told},
 * the outbox and when to look again. What a touch made due is told as part of that touch's trace.
 */
@NullMarked
package io.thousandhands.cadence.watch;

import org.jspecify.annotations.NullMarked;
