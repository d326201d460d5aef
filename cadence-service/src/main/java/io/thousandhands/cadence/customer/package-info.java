/**
 * What this service knows of a customer: a projection of topic {@code customers}, without anything personal; and whose
 * touches count for whom.
 *
 * <p>The facts are immutable and may be used by any thread.
 */
@NullMarked
package io.thousandhands.cadence.customer;

import org.jspecify.annotations.NullMarked;
