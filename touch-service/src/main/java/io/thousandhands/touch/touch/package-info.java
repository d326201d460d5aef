/**
 * What makes a touch: its rules, its identity and what becomes of it. Plain Java, no framework, no threads, no clock.
 *
 * <p>In order: a {@link io.thousandhands.touch.touch.PostedTouch} is checked ({@link
 * io.thousandhands.touch.touch.TouchRules}), gets its id ({@link io.thousandhands.touch.touch.TouchIdentity}), and
 * together with what is known ({@link io.thousandhands.touch.touch.Facts}) it becomes a {@link
 * io.thousandhands.touch.touch.Decision}. Whose it is, {@link io.thousandhands.touch.touch.CustomersFound} says by the
 * keys of its {@link io.thousandhands.touch.touch.CustomerReference}: at the door and wherever else it is asked.
 */
@NullMarked
package io.thousandhands.touch.touch;

import org.jspecify.annotations.NullMarked;
