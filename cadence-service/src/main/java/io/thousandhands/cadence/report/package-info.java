/**
 * What people and systems ask of standings: one, a list by urgency, counts; now or as of any time.
 *
 * <p>Requests run on worker threads. Of now, lists and counts read what rows keep of their standings; of one customer, and
 * of any other time, standings come by the sure road from the ledger, streamed customer by customer, so nothing grows with
 * their number. Who may see is decided in SQL by the one rule of {@code platform.access}.
 */
@NullMarked
package io.thousandhands.cadence.report;

import org.jspecify.annotations.NullMarked;
