/**
 * Two contenders, measured in turn.
 *
 * <p>A machine's speed drifts (other tenants, heat, a disk that cleans up), so rates of two blocks of runs cannot be
 * compared. {@link io.thousandhands.benchmarks.harness.Harness} therefore runs pairs A B A B …, the first of them
 * uncounted, and the ratio is taken pair by pair; {@link io.thousandhands.benchmarks.harness.Table} shows the least, the
 * median and the greatest of each. Knows nothing of what is measured.
 */
@NullMarked
package io.thousandhands.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
