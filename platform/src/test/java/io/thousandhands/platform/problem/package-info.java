/** Every error through real HTTP. */
@NullMarked
package io.thousandhands.platform.problem;

import org.jspecify.annotations.NullMarked;
