/** The rules of nudges, example by example and by properties. */
@NullMarked
package io.thousandhands.notification.nudge;

import org.jspecify.annotations.NullMarked;
