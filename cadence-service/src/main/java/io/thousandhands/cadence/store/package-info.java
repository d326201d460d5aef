/**
 * The tables of ledger, standings, catalogue and what was told, as statements over many rows. No rule stands here.
 *
 * <p>Everything runs on worker threads inside a transaction of the caller's. Locks are taken in one order everywhere:
 * the row of {@code rederivation}, then standings in the order of their ids (or skipping what is locked), then {@link
 * io.thousandhands.cadence.store.CatalogueTables#awaitNoChange}. Rows of {@code ledger} and {@code told} are written
 * under their customer's standing and need no lock of their own.
 *
 * <p>Whoever writes a touch to the ledger, merges or splits holds the rows of the customer, of all on the way to the root
 * and of the root. So whoever holds a root's row knows its members, and finds their touches at rest.
 */
@NullMarked
package io.thousandhands.cadence.store;

import org.jspecify.annotations.NullMarked;
