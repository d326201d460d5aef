@NullMarked
package io.thousandhands.platform.metrics;

import org.jspecify.annotations.NullMarked;
