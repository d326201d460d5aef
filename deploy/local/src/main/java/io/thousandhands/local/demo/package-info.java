/**
 * A small company to look at: six reps with a manager, 300 customers, a year of touches, every state.
 *
 * <p><b>Owns</b> what the demo consists of ({@link io.thousandhands.local.demo.DemoPlan}: a pure
 * function of a seed and an instant) and that it is loaded once ({@link
 * io.thousandhands.local.demo.Demo}). It goes in through the REST API as anybody's data would, in the
 * order reps, customers, touches; each line has an id of the demo's own, so a load that was cut off is
 * simply done again.
 *
 * <p><b>Threads.</b> Everything runs on the caller's thread.
 */
@NullMarked
package io.thousandhands.local.demo;

import org.jspecify.annotations.NullMarked;
