package io.thousandhands.touch.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.contracts.event.UnmatchedTouchEvent;
import io.thousandhands.contracts.wire.EncodedEvent;
import io.thousandhands.contracts.wire.Wire;
import io.thousandhands.platform.topics.TopicNames;
import io.thousandhands.platform.trace.RequestTrace;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

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

    /** All of them as part of the trace of the request whose work this is. */
    List<ProducerRecord<String, byte[]>> of(List<? extends Event> events) {
        Instant now = clock.instant();
        List<Header> trace = headersOf(RequestTrace.headers());
        return events.stream().map(event -> record(event, now, trace)).toList();
    }

    private ProducerRecord<String, byte[]> record(Event event, Instant now, List<Header> trace) {
        EncodedEvent encoded = Wire.encode(event, SOURCE, now);
        ProducerRecord<String, byte[]> told = new ProducerRecord<>(
                names.of(topicOf(event)), null, encoded.key(), encoded.value(), encoded.kafkaHeaders());
        trace.forEach(told.headers()::add);
        return told;
    }

    private static List<Header> headersOf(Map<String, String> texts) {
        List<Header> headers = new ArrayList<>(texts.size());
        texts.forEach((name, text) -> headers.add(new RecordHeader(name, text.getBytes(UTF_8))));
        return headers;
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
