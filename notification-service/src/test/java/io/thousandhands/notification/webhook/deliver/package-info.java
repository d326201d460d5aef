/** What goes over the wire, and to whom it does not. */
@NullMarked
package io.thousandhands.notification.webhook.deliver;

import org.jspecify.annotations.NullMarked;
