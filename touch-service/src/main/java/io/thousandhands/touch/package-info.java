/**
 * The door for touches, and each customer's timeline.
 *
 * <p>{@link io.thousandhands.touch.touch} holds the rules in plain Java; {@link io.thousandhands.touch.door} takes
 * touches in, {@link io.thousandhands.touch.log} puts them on the log, {@link io.thousandhands.touch.unmatched} keeps
 * those whose customer is not known yet, {@link io.thousandhands.touch.matching} looks up whose they are, {@link
 * io.thousandhands.touch.timeline} shows what the log says. {@link io.thousandhands.touch.change} corrects,
 * retracts and moves, {@link io.thousandhands.touch.adapter} takes what other systems post anyway. The other packages are
 * projections of what the door has to know. The log is the truth about touches; adapters and their deliveries are owned
 * here.
 */
@NullMarked
package io.thousandhands.touch;

import org.jspecify.annotations.NullMarked;
