/** Webhooks, from a change to a receiver. */
@NullMarked
package io.thousandhands.notification.webhook;

import org.jspecify.annotations.NullMarked;
