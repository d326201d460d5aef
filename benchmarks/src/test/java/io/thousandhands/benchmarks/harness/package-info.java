@NullMarked
package io.thousandhands.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
