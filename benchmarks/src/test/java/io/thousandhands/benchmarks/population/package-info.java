@NullMarked
package io.thousandhands.benchmarks.population;

import org.jspecify.annotations.NullMarked;
