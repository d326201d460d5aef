@NullMarked
package io.thousandhands.notification.page;

import org.jspecify.annotations.NullMarked;
