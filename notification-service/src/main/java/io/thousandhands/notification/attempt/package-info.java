/**
 * Attempts to bring news to somebody outside, counted the same way whatever the channel: in memory, by whatever thread
 * knows what became of one.
 */
@NullMarked
package io.thousandhands.notification.attempt;

import org.jspecify.annotations.NullMarked;
