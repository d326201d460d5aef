/**
 * Kinds and policies as data that administrators edit, and that all others hear of.
 *
 * <p>The defaults are seeded once at start, before anything is consumed. An edit holds the row of {@code rederivation},
 * so edits come one after another; in one transaction it changes the row, tells the topic and wants all standings derived
 * again. Requests run on worker threads.
 */
@NullMarked
package io.thousandhands.cadence.catalogue;

import org.jspecify.annotations.NullMarked;
