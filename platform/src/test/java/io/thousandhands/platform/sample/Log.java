package io.thousandhands.platform.sample;

import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.wire.EncodedEvent;
import io.thousandhands.contracts.wire.Wire;
import io.thousandhands.platform.topics.TopicNames;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The broker as a stranger sees it: appends records and reads topics from their beginning. */
@ApplicationScoped
public class Log {
    private final TopicNames names;
    private final String brokers;
    private final KafkaProducer<String, byte[]> producer;

    Log(TopicNames names, @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.names = names;
        this.brokers = brokers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "linger.ms", 0, "max.request.size", 32 * 1024 * 1024),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Where the event lies now. */
    public RecordMetadata append(Topic topic, Event event) {
        EncodedEvent encoded = Wire.encode(event, "/test", Instant.EPOCH);
        ProducerRecord<String, byte[]> appended =
                new ProducerRecord<>(names.of(topic), null, encoded.key(), encoded.value(), encoded.kafkaHeaders());
        return append(appended);
    }

    /** As it is, readable or not. */
    public RecordMetadata append(ProducerRecord<String, byte[]> any) {
        try {
            return producer.send(any).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All committed records of a topic, by its name on the broker. */
    public List<ConsumerRecord<String, byte[]>> read(String name) {
        try (KafkaConsumer<String, byte[]> consumer = consumer(Map.of())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(info -> new TopicPartition(name, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return upTo(consumer, consumer.endOffsets(partitions));
        }
    }

    public List<ConsumerRecord<String, byte[]>> read(Topic topic) {
        return read(names.of(topic));
    }

    /** A consumer of committed records; the caller closes it. */
    public KafkaConsumer<String, byte[]> consumer(Map<String, Object> more) {
        Map<String, Object> settings = new java.util.HashMap<>(Map.of(
                "bootstrap.servers", brokers, "isolation.level", "read_committed", "auto.offset.reset", "earliest"));
        settings.putAll(more);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** The partitions of a topic. */
    public List<TopicPartition> partitions(Topic topic) {
        return IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(names.of(topic), partition))
                .toList();
    }

    /** Records of this size are taken on the topic from now on. */
    public void allow(Topic topic, int bytes) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, names.of(topic));
        ConfigEntry size = new ConfigEntry("max.message.bytes", Integer.toString(bytes));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.incrementalAlterConfigs(Map.of(resource, List.of(new AlterConfigOp(size, AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One past the last record of each partition. */
    public Map<TopicPartition, Long> ends(Topic topic) {
        try (KafkaConsumer<String, byte[]> consumer = consumer(Map.of())) {
            return consumer.endOffsets(partitions(topic));
        }
    }

    private static List<ConsumerRecord<String, byte[]>> upTo(
            KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(read::add);
        }
        return read;
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}
