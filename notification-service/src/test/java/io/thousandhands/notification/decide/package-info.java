/** A year of nudges. */
@NullMarked
package io.thousandhands.notification.decide;

import org.jspecify.annotations.NullMarked;
