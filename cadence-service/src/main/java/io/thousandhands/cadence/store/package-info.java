/**
 * The tables of ledger, standings, catalogue and what was told, as statements over many rows. No rule stands here.
 *
 * <p>Everything runs on worker threads inside a transaction of the caller's. Locks are taken in one order everywhere:
 * the row of {@code rederivation}, then standings in the order of their ids (or skipping what is locked), then {@link
 * io.thousandhands.cadence.store.CatalogueTables#awaitNoChange}. Rows of {@code ledger} and {@code told} are written
 * under their customer's standing and need no lock of their own.
 */
@NullMarked
package io.thousandhands.cadence.store;

import org.jspecify.annotations.NullMarked;
