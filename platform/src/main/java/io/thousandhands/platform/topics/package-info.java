/**
 * The declared topics on a broker: their names under a prefix (tests isolate by it), and their creation where nobody
 * else does it. Runs once, on the starting thread, before the first consumer.
 */
@NullMarked
package io.thousandhands.platform.topics;

import org.jspecify.annotations.NullMarked;
