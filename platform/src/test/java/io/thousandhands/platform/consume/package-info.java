/** Consuming with a real broker and database, and without the one or the other. */
@NullMarked
package io.thousandhands.platform.consume;

import org.jspecify.annotations.NullMarked;
