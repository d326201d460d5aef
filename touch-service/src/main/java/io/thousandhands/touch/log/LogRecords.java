package io.thousandhands.touch.log;

import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.contracts.event.UnmatchedTouchEvent;
import io.thousandhands.contracts.wire.EncodedEvent;
import io.thousandhands.contracts.wire.Wire;
import io.thousandhands.platform.topics.TopicNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Events as records of the topics they belong to. */
@ApplicationScoped
class LogRecords {
    private static final String SOURCE = "/touch-service";

    private final Clock clock;
    private final TopicNames names;

    LogRecords(Clock clock, TopicNames names) {
        this.clock = clock;
        this.names = names;
    }

    List<ProducerRecord<String, byte[]>> of(List<? extends Event> events) {
        Instant now = clock.instant();
        return events.stream().map(event -> record(event, now)).toList();
    }

    private ProducerRecord<String, byte[]> record(Event event, Instant now) {
        EncodedEvent encoded = Wire.encode(event, SOURCE, now);
        return new ProducerRecord<>(
                names.of(topicOf(event)), null, encoded.key(), encoded.value(), encoded.kafkaHeaders());
    }

    private static Topic topicOf(Event event) {
        if (event instanceof TouchEvent) {
            return Topic.TOUCHES;
        }
        if (event instanceof UnmatchedTouchEvent) {
            return Topic.UNMATCHED_TOUCHES;
        }
        throw new IllegalArgumentException("Not told here: " + event.getClass());
    }
}
