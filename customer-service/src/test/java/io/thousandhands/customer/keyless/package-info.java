@NullMarked
package io.thousandhands.customer.keyless;

import org.jspecify.annotations.NullMarked;
