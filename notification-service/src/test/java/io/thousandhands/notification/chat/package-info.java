/** Nudges in a chat. */
@NullMarked
package io.thousandhands.notification.chat;

import org.jspecify.annotations.NullMarked;
