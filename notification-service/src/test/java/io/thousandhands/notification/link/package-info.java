@NullMarked
package io.thousandhands.notification.link;

import org.jspecify.annotations.NullMarked;
