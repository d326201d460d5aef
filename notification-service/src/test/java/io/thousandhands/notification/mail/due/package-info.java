@NullMarked
package io.thousandhands.notification.mail.due;

import org.jspecify.annotations.NullMarked;
