@NullMarked
package io.thousandhands.notification.preference;

import org.jspecify.annotations.NullMarked;
