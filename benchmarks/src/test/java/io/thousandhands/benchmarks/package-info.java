@NullMarked
package io.thousandhands.benchmarks;

import org.jspecify.annotations.NullMarked;
