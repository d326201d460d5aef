/** Who is looking. Asked by each page at its beginning; runs on the event loop. */
@NullMarked
package io.thousandhands.notification.me;

import org.jspecify.annotations.NullMarked;
