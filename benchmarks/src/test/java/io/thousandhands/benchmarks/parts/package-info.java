@NullMarked
package io.thousandhands.benchmarks.parts;

import org.jspecify.annotations.NullMarked;
