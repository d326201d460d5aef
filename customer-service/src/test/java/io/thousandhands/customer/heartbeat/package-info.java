@NullMarked
package io.thousandhands.customer.heartbeat;

import org.jspecify.annotations.NullMarked;
