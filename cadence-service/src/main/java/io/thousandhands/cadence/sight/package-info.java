/**
 * How a customer's state came and went over a stretch of time: what a sight line and a sky show.
 *
 * <p>Nothing here is a second rule. Between two touches nothing but time changes a state, so {@link
 * io.thousandhands.cadence.sight.History} asks {@code standing} for the deadlines after each touch and notes where they, or
 * the bounds of a rest, are passed. As of any time it says what a standing as of that time says. Pure and immutable; any thread may use it.
 */
@NullMarked
package io.thousandhands.cadence.sight;

import org.jspecify.annotations.NullMarked;
