@NullMarked
package io.thousandhands.notification.webhook.store;

import org.jspecify.annotations.NullMarked;
