@NullMarked
package io.thousandhands.platform.trace;

import org.jspecify.annotations.NullMarked;
