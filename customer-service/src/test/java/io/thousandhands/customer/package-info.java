/** The whole service against a real broker, database and issuer. */
@NullMarked
package io.thousandhands.customer;

import org.jspecify.annotations.NullMarked;
