/** In which language, and by which clock, a rep reads what is written to them. */
@NullMarked
package io.thousandhands.notification.reading;

import org.jspecify.annotations.NullMarked;
