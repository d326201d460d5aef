/**
 * The Kafka broker as a process of its own, so that it can die, be measured and be started again
 * without the launcher.
 *
 * <p><b>Owns</b> the broker's {@code main} and the file by which it says that it is ready.
 */
@NullMarked
package io.thousandhands.local.broker;

import org.jspecify.annotations.NullMarked;
