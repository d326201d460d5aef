/** The world around touch-service in its tests: other services' topics, the log as a stranger reads it, senders. */
@NullMarked
package io.thousandhands.touch.testing;

import org.jspecify.annotations.NullMarked;
