/** The service's clock: the one place that asks the machine for the time. Everything else is given an instant. */
@NullMarked
package io.thousandhands.platform.time;

import org.jspecify.annotations.NullMarked;
