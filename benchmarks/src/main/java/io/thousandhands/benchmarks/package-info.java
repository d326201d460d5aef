/**
 * How fast the hot paths are, as ratios against peers on the same machine in the same run.
 *
 * <p>Absolute rates of a machine say little about another; a ratio against what others would use for the same work says
 * what our own code costs. {@link io.thousandhands.benchmarks.Benchmarks} opens the {@link
 * io.thousandhands.benchmarks.parts.Workbench} (broker, PostgreSQL, issuer), lets each {@link
 * io.thousandhands.benchmarks.Benchmark} prepare what both contenders need and run its pairs, and prints one table.
 *
 * <p>One thing is measured at a time, on the main thread; whoever is measured runs in a process of its own, but for the
 * plain producer.
 */
@NullMarked
package io.thousandhands.benchmarks;

import org.jspecify.annotations.NullMarked;
