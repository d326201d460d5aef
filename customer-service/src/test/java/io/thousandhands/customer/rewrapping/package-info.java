@NullMarked
package io.thousandhands.customer.rewrapping;

import org.jspecify.annotations.NullMarked;
