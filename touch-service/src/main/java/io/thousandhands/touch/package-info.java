/**
 * The door for touches, and each customer's timeline.
 *
 * <p>{@link io.thousandhands.touch.touch} holds the rules in plain Java; {@link io.thousandhands.touch.door} takes
 * touches in, {@link io.thousandhands.touch.log} puts them on the log, {@link io.thousandhands.touch.unmatched} keeps
 * those whose customer is not known yet, {@link io.thousandhands.touch.matching} looks up whose they are, {@link
 * io.thousandhands.touch.timeline} shows what the log says. The other packages are projections of what the door has to
 * know. Nothing here is the truth: the log is.
 */
@NullMarked
package io.thousandhands.touch;

import org.jspecify.annotations.NullMarked;
