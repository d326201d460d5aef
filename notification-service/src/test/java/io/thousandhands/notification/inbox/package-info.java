/** The inbox over REST. */
@NullMarked
package io.thousandhands.notification.inbox;

import org.jspecify.annotations.NullMarked;
