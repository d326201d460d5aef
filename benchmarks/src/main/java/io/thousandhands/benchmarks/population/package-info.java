/**
 * Customers and touches that are made up, by number: the same number gives the same, in any order and on any thread, so
 * that nothing has to be kept.
 *
 * <p>They are as long as real ones and spread as evenly as can be, which is the worst for caches.
 */
@NullMarked
package io.thousandhands.benchmarks.population;

import org.jspecify.annotations.NullMarked;
