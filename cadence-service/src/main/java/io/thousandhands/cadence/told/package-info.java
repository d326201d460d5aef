/**
 * What was said of a customer, and what must be said next.
 *
 * <p>The one state here that cannot be computed again: {@link io.thousandhands.cadence.told.Told} is the truth of this
 * service. {@link io.thousandhands.cadence.told.Present} is what could be said at a time, {@link
 * io.thousandhands.cadence.told.Telling} whether it must be, and {@link io.thousandhands.cadence.told.NextLook} when to
 * ask again. The rules are pure and may be used by any thread.
 */
@NullMarked
package io.thousandhands.cadence.told;

import org.jspecify.annotations.NullMarked;
