/**
 * Trust, and verify: customers are checked for ever, a few at a time.
 *
 * <p>A thread of its own in each replica walks over all standings in the order of ids, from an arbitrary start. Of each it
 * compares what is stored with what the sure road gives, and of a root whether all who are merged into it are counted there.
 * What differs is a fault of ours: it is logged as an error,
 * counted in {@code thousandhands.audit.mended}, shown at {@code /q/health}, and mended.
 */
@NullMarked
package io.thousandhands.cadence.audit;

import org.jspecify.annotations.NullMarked;
