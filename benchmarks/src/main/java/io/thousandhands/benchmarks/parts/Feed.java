package io.thousandhands.benchmarks.parts;

import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.wire.EncodedEvent;
import io.thousandhands.contracts.wire.Wire;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts events on topics before anything is measured. */
public final class Feed {
    private final Map<String, Object> settings;
    private final Instant now;

    /** @param now when everything is told */
    Feed(String bootstrapServers, Instant now) {
        this.settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "compression.type",
                "lz4",
                "linger.ms",
                50,
                "batch.size",
                256 * 1024);
        this.now = now;
    }

    /** Returns once all of them are on the log. @param source who tells them, such as {@code /customer-service} */
    public void send(String topic, String source, Stream<? extends Event> events) {
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            SendFailure failure = new SendFailure();
            events.forEach(event -> producer.send(record(topic, Wire.encode(event, source, now)), failure));
            producer.flush();
            failure.throwIfAny();
        }
    }

    private static ProducerRecord<String, byte[]> record(String topic, EncodedEvent event) {
        return new ProducerRecord<>(topic, null, event.key(), event.value(), event.kafkaHeaders());
    }
}
