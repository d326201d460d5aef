package io.thousandhands.touch.rest;

import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.rest.ReadAfter;
import io.thousandhands.platform.topics.TopicNames;
import io.thousandhands.touch.log.Acknowledged;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** What a sender may wait for after a write. */
@ApplicationScoped
public class ReadAfterOf {
    private final TopicNames names;

    ReadAfterOf(TopicNames names) {
        this.names = names;
    }

    /** One record for each partition; empty: nothing was sent. */
    public String header(Acknowledged acknowledged) {
        return acknowledged.highest().entrySet().stream()
                .map(this::record)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String record(Map.Entry<TopicPartition, Long> highest) {
        TopicPartition partition = highest.getKey();
        Topic topic = names.named(partition.topic()).orElseThrow();
        return ReadAfter.header(topic, partition.partition(), highest.getValue());
    }
}
