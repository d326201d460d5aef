/** Streams, alone and through HTTP. */
@NullMarked
package io.thousandhands.notification.stream;

import org.jspecify.annotations.NullMarked;
