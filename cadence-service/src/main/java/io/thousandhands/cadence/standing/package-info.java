/**
 * A customer's recency, and what follows from it.
 *
 * <p>The heart is the {@link io.thousandhands.cadence.standing.Vector}: for each kind the last touch, a plain maximum
 * that knows no policy. All else is a pure function of it: {@link io.thousandhands.cadence.standing.Since} and the
 * policy give {@link io.thousandhands.cadence.standing.Deadlines}, and these with a time give the {@link
 * io.thousandhands.cadence.standing.State}. Everything is immutable and may be used by any thread.
 */
@NullMarked
package io.thousandhands.cadence.standing;

import org.jspecify.annotations.NullMarked;
