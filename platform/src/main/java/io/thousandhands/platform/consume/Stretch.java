package io.thousandhands.platform.consume;

/**
 * A part of a partition of which nothing is left to fold: its events are folded, the rest of it never was one. Says
 * nothing of what lies before {@code begin}, so it moves a position only if that has come so far.
 *
 * @param begin the first offset of it
 * @param next one past the last offset of it
 */
record Stretch(long begin, long next) {}
