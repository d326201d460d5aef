package io.thousandhands.platform.consume;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.trace.TraceHeaders;
import io.thousandhands.platform.trace.Traces;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The spans of a batch: one for each record of a sampled trace, until the batch is committed. A record that nobody traces
 * costs a look at its headers.
 */
final class FoldSpans implements AutoCloseable {
    /** What is read again, to build a projection anew, is part of nobody's trace. */
    private static final long FRESH_MILLIS = Duration.ofHours(1).toMillis();

    private final Traces traces;
    private final String name;
    private final List<Span> begun = new ArrayList<>(0);

    FoldSpans(Traces traces, Topic topic) {
        this.traces = traces;
        this.name = "fold " + topic.topicName();
    }

    /** @return in which the record is folded; invalid: nobody traces it */
    SpanContext begin(ConsumerRecord<String, byte[]> record) {
        SpanContext told = TraceHeaders.read(record.headers());
        if (!told.isSampled() || System.currentTimeMillis() - record.timestamp() > FRESH_MILLIS) {
            return SpanContext.getInvalid();
        }
        Span span = traces.begin(name, SpanKind.CONSUMER, told)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.destination.name", record.topic())
                .setAttribute("messaging.destination.partition.id", Integer.toString(record.partition()))
                .setAttribute("messaging.kafka.offset", record.offset());
        begun.add(span);
        return span.getSpanContext();
    }

    @Override
    public void close() {
        begun.forEach(Span::end);
    }
}
