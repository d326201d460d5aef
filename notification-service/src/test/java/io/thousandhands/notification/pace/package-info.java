/** The rules of when and how much, example by example and by properties. */
@NullMarked
package io.thousandhands.notification.pace;

import org.jspecify.annotations.NullMarked;
