@NullMarked
package io.thousandhands.benchmarks.taking;

import org.jspecify.annotations.NullMarked;
