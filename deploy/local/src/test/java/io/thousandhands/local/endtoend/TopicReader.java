package io.thousandhands.local.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.thousandhands.local.RunningStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic of a stack from its beginning to its end. */
final class TopicReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TopicReader() {}

    static void read(RunningStack stack, String topic, Consumer<ConsumerRecord<String, byte[]>> reader) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", stack.description().path("kafka").asText(), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofSeconds(1)).forEach(reader);
            }
        }
    }

    /** Missing if it is a tombstone. */
    static JsonNode value(ConsumerRecord<String, byte[]> entry) {
        try {
            return entry.value() == null ? JSON.missingNode() : JSON.readTree(entry.value());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
