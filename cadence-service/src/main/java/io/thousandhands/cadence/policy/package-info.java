/**
 * What a customer deserves: the policies, and which of them applies to whom. Owned by this service and told to all
 * others.
 *
 * <p>The rules are immutable and may be used by any thread.
 */
@NullMarked
package io.thousandhands.cadence.policy;

import org.jspecify.annotations.NullMarked;
