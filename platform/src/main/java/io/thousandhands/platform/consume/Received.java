package io.thousandhands.platform.consume;

import io.opentelemetry.api.trace.SpanContext;
import io.thousandhands.contracts.DerivedId;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.wire.UnreadableEventException;
import io.thousandhands.contracts.wire.Wire;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event with where it lies.
 *
 * @param digest of the record's value, which orders equal versions ({@link
 *     DerivedId#digestOf}); 0 for a tombstone
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

    /** @throws UnreadableEventException if it is none */
    static Received of(Topic topic, ConsumerRecord<String, byte[]> record) throws UnreadableEventException {
        Event event = Wire.decode(record.key(), record.headers(), record.value());
        long digest = record.value() == null ? 0 : DerivedId.digestOf(record.value());
        return new Received(topic, record.partition(), record.offset(), event, digest);
    }
}
