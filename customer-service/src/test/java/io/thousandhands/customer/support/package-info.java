/** How tests of the whole service speak to it, and read what it told. */
@NullMarked
package io.thousandhands.customer.support;

import org.jspecify.annotations.NullMarked;
