package io.thousandhands.platform.consume;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.thousandhands.platform.topics.TopicNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;

/** How many records lie unread in the partitions that this replica holds. Measured by the watermarks' thread. */
@ApplicationScoped
class Lag {
    private final MeterRegistry metrics;
    private final TopicNames names;
    private final Map<String, AtomicLong> byTopic = new ConcurrentHashMap<>();

    Lag(MeterRegistry metrics, TopicNames names) {
        this.metrics = metrics;
        this.names = names;
    }

    /** Of a topic of which no partition is held any more there is nothing to read here. */
    void measured(Map<TopicPartition, Long> foldedThrough, Map<TopicPartition, Long> ends) {
        Map<String, Long> lags = new HashMap<>();
        ends.forEach((partition, end) -> {
            long unread = Math.max(0, end - foldedThrough.getOrDefault(partition, end));
            lags.merge(partition.topic(), unread, Long::sum);
        });
        lags.keySet().forEach(topic -> byTopic.computeIfAbsent(topic, this::gauge));
        byTopic.forEach((topic, lag) -> lag.set(lags.getOrDefault(topic, 0L)));
    }

    private AtomicLong gauge(String topic) {
        AtomicLong lag = new AtomicLong();
        Gauge.builder("thousandhands.consume.lag", lag, AtomicLong::doubleValue)
                .baseUnit("records")
                .description("unread, in the partitions of this replica")
                .tag("topic", names.named(topic).map(known -> known.topicName()).orElse(topic))
                .register(metrics);
        return lag;
    }
}
