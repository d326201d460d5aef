/** The declared topics on a real broker. */
@NullMarked
package io.thousandhands.platform.topics;

import org.jspecify.annotations.NullMarked;
