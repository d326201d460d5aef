/** The service as a whole, on a real broker, a real database and a real issuer. */
@NullMarked
package io.thousandhands.notification;

import org.jspecify.annotations.NullMarked;
