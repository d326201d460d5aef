@NullMarked
package io.thousandhands.customer.rep;

import org.jspecify.annotations.NullMarked;
