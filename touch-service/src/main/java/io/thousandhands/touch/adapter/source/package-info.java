/**
 * What each kind of source means by what it sends. Plain Java, no framework, no threads, no clock.
 *
 * <p>In order: what came is a {@link io.thousandhands.touch.adapter.source.Document}; a {@link
 * io.thousandhands.touch.adapter.source.Source} reads {@link io.thousandhands.touch.adapter.source.Fact}s out of it, each
 * of one item of the source's; the facts of an item, whenever they came, are kept as {@link
 * io.thousandhands.touch.adapter.source.Facts}; what the item <em>is</em> follows from them by a pure function. So
 * deliveries in order, reversed and doubled end in the same touch.
 */
@NullMarked
package io.thousandhands.touch.adapter.source;

import org.jspecify.annotations.NullMarked;
