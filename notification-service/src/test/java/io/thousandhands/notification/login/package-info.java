@NullMarked
package io.thousandhands.notification.login;

import org.jspecify.annotations.NullMarked;
