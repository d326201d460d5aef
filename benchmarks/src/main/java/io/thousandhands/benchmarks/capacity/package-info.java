/**
 * {@code make capacity}: from what is asked of the system, and what one touch, one customer and one word cost, to brokers,
 * partitions, replicas, databases, disks and money; and to what gives way first.
 *
 * <p>Plain arithmetic without a framework. {@link io.thousandhands.benchmarks.capacity.Demand} is what is asked,
 * {@link io.thousandhands.benchmarks.capacity.MeasuredRates} what was measured ({@code benchmarks/rates.properties}),
 * {@link io.thousandhands.benchmarks.capacity.Assumptions} what was neither; {@link
 * io.thousandhands.benchmarks.capacity.Load} follows from the first, {@link
 * io.thousandhands.benchmarks.capacity.Plan} from all three. The tables of {@code docs/scale.md} are its output, and a test
 * holds them equal. Numbers are doubles: they are known to two digits at best.
 */
@NullMarked
package io.thousandhands.benchmarks.capacity;

import org.jspecify.annotations.NullMarked;
