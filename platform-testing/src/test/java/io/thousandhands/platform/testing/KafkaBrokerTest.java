package io.thousandhands.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {
    private static final String TOPIC = "touches";

    @Test
    void aSecondStartOnTheSameFolderFindsTheRecordsOfTheFirst(@TempDir Path folder) throws Exception {
        try (var broker = KafkaBroker.start(folder, 0)) {
            createTopic(broker);
            send(broker, "a touch");
        }

        try (var broker = KafkaBroker.start(folder, 0)) {
            assertThat(readAll(broker)).containsExactly("a touch");
        }
    }

    @Test
    void transactionsWorkOnOneBroker(@TempDir Path folder) {
        try (var broker = KafkaBroker.start(folder, 0)) {
            createTopic(broker);
            try (var producer = producer(broker, Map.of("transactional.id", "relay"))) {
                producer.initTransactions();
                producer.beginTransaction();
                producer.send(new ProducerRecord<>(TOPIC, "told"));
                producer.commitTransaction();
            }

            assertThat(readAll(broker)).containsExactly("told");
        }
    }

    private static void createTopic(KafkaBroker broker) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    private static void send(KafkaBroker broker, String value) throws Exception {
        try (var producer = producer(broker, Map.of())) {
            producer.send(new ProducerRecord<>(TOPIC, value)).get();
        }
    }

    private static KafkaProducer<String, String> producer(KafkaBroker broker, Map<String, Object> more) {
        var config = new java.util.HashMap<String, Object>(more);
        config.put("bootstrap.servers", broker.bootstrapServers());
        return new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
    }

    private static List<String> readAll(KafkaBroker broker) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "auto.offset.reset", "earliest",
                "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
            return consumer.poll(Duration.ofSeconds(10)).records(new TopicPartition(TOPIC, 0)).stream()
                    .map(each -> each.value())
                    .toList();
        }
    }
}
