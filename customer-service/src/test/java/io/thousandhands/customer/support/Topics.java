package io.thousandhands.customer.support;

import static org.awaitility.Awaitility.await;

import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.testing.Backends;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the service under test has told, as a stranger's consumer reads it. */
public final class Topics {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Everything that a topic holds now. */
    public static List<ConsumerRecord<String, byte[]>> recordsOf(Topic topic) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(nameOf(topic)).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    /** All records of a key, once there are as many as that. */
    public static List<ConsumerRecord<String, byte[]>> awaitRecords(Topic topic, UUID key, int atLeast) {
        return await().atMost(PATIENCE).until(() -> recordsOf(topic, key), hasAtLeast(atLeast));
    }

    private static List<ConsumerRecord<String, byte[]>> recordsOf(Topic topic, UUID key) {
        return recordsOf(topic).stream()
                .filter(told -> key.toString().equals(told.key()))
                .toList();
    }

    private static Predicate<List<ConsumerRecord<String, byte[]>>> hasAtLeast(int number) {
        return records -> records.size() >= number;
    }

    private static String nameOf(Topic topic) {
        return ConfigProvider.getConfig().getValue("thousandhands.topics.prefix", String.class) + topic.topicName();
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        Backends.get().kafka().bootstrapServers(),
                        "isolation.level",
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private Topics() {}
}
