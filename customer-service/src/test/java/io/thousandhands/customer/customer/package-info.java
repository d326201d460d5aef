@NullMarked
package io.thousandhands.customer.customer;

import org.jspecify.annotations.NullMarked;
