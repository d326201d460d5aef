/**
 * Which kinds of touch there are: a projection of {@code kinds}, folded on the channel's worker thread, read by the door.
 * The highest version of a kind wins, whatever comes first.
 */
@NullMarked
package io.thousandhands.touch.kind;

import org.jspecify.annotations.NullMarked;
