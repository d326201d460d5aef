@NullMarked
package io.thousandhands.notification.mail;

import org.jspecify.annotations.NullMarked;
