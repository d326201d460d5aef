/**
 * The catalogue of kinds of touches: what each buys. Owned by this service and told to all others.
 *
 * <p>The rules are immutable and may be used by any thread.
 */
@NullMarked
package io.thousandhands.cadence.kind;

import org.jspecify.annotations.NullMarked;
