/**
 * What a nudge is and what becomes of it: the states, the one decision, the suggestion. Plain Java, pure functions, no
 * framework; any thread may call anything.
 *
 * <p>A nudge is this service's truth. {@link io.thousandhands.notification.nudge.Situation#changes} compares what is
 * known of a customer with the nudges that exist and returns those that must change, each one revision up. It looks at
 * the present only, so the order in which facts arrived does not matter, and asking again changes nothing.
 */
@NullMarked
package io.thousandhands.notification.nudge;

import org.jspecify.annotations.NullMarked;
