@NullMarked
package io.thousandhands.customer.ownership;

import org.jspecify.annotations.NullMarked;
