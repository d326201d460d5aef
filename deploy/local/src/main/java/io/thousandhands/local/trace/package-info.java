/**
 * Loads a trace of touches, as another company's history would be loaded: customers, then touches,
 * through the front door.
 *
 * <p><b>Owns</b> the format of a trace: CSV with a head line and the columns {@code
 * customer,occurredAt,kind}, one touch a row, in any order. Runs in a process of its own, which {@code
 * deploy/local/load-trace} starts.
 */
@NullMarked
package io.thousandhands.local.trace;

import org.jspecify.annotations.NullMarked;
