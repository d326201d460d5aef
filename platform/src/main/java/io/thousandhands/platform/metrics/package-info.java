/**
 * What is measured, the same way in all services; {@code docs/operations.md} lists it.
 *
 * <p>What happens is counted where it happens, in memory. What only the database knows is a
 * {@link io.thousandhands.platform.metrics.Sample}: one thread asks for all of them every few seconds, so that neither a
 * scrape nor a request waits for it; those that cost something are asked rarely, and by one replica. No label says who
 * somebody is, or which customer, touch or nudge.
 */
@NullMarked
package io.thousandhands.platform.metrics;

import org.jspecify.annotations.NullMarked;
