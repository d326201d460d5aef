package io.thousandhands.platform.consume;

import io.opentelemetry.api.trace.SpanContext;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.Event;

/**
 * An event with where it lies.
 *
 * @param digest of the record's value, which orders equal versions ({@link
 *     io.thousandhands.contracts.DerivedId#digestOf}); 0 for a tombstone
 * @param trace in which it is folded; invalid: none that anybody samples
 */
public record Received(Topic topic, int partition, long offset, Event event, long digest, SpanContext trace) {

    /** Of no trace. */
    public Received(Topic topic, int partition, long offset, Event event, long digest) {
        this(topic, partition, offset, event, digest, SpanContext.getInvalid());
    }

    Received in(SpanContext other) {
        return new Received(topic, partition, offset, event, digest, other);
    }
}
