/** Nudges in a calendar. */
@NullMarked
package io.thousandhands.notification.feed;

import org.jspecify.annotations.NullMarked;
