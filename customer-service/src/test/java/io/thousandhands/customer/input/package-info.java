@NullMarked
package io.thousandhands.customer.input;

import org.jspecify.annotations.NullMarked;
