@NullMarked
package io.thousandhands.benchmarks.projection;

import org.jspecify.annotations.NullMarked;
