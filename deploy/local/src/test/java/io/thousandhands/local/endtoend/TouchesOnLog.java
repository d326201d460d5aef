package io.thousandhands.local.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.thousandhands.local.RunningStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Topic {@code touches}, read from its beginning to its end. */
final class TouchesOnLog {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOPIC = "touches";

    private TouchesOnLog() {}

    /** The customers under whom the log has each touch whose id at its source begins so. */
    static Map<String, List<String>> customersBySourceId(RunningStack stack, String beginning) {
        var customers = new HashMap<String, TreeSet<String>>();
        var settings = Map.<String, Object>of(
                "bootstrap.servers", stack.description().path("kafka").asText(), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var entry : consumer.poll(Duration.ofSeconds(1))) {
                    add(entry, beginning, customers);
                }
            }
        }
        return customers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> List.copyOf(each.getValue())));
    }

    private static void add(
            ConsumerRecord<String, byte[]> entry, String beginning, Map<String, TreeSet<String>> customers) {
        var sourceId = value(entry).path("touch").path("sourceId").asText();
        if (sourceId.startsWith(beginning)) {
            customers.computeIfAbsent(sourceId, none -> new TreeSet<>()).add(entry.key());
        }
    }

    private static JsonNode value(ConsumerRecord<String, byte[]> entry) {
        try {
            return entry.value() == null ? JSON.missingNode() : JSON.readTree(entry.value());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
