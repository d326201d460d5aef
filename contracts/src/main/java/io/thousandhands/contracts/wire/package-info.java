/**
 * The wire: CloudEvents 1.0 in Kafka's binary mode with JSON values.
 *
 * <p>{@link io.thousandhands.contracts.wire.EventType} is the registry of names, {@link
 * io.thousandhands.contracts.wire.Wire} encodes and decodes. What cannot be read is refused with {@link
 * io.thousandhands.contracts.wire.UnreadableEventException}, never skipped.
 */
@NullMarked
package io.thousandhands.contracts.wire;

import org.jspecify.annotations.NullMarked;
