/**
 * Every event of the system as sealed interfaces of records, by topic.
 *
 * <p>Events grow, they do not change: a new component is nullable or has a default, a new meaning is a new type with a
 * new name in {@link io.thousandhands.contracts.wire.EventType}. A switch over a sealed interface does not compile
 * until it knows a new event.
 */
@NullMarked
package io.thousandhands.contracts.event;

import org.jspecify.annotations.NullMarked;
