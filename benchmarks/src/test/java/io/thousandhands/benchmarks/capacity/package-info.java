@NullMarked
package io.thousandhands.benchmarks.capacity;

import org.jspecify.annotations.NullMarked;
