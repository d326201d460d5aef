/** The parts themselves under test: each test starts its own on a folder of its own. */
@NullMarked
package io.thousandhands.platform.testing;

import org.jspecify.annotations.NullMarked;
