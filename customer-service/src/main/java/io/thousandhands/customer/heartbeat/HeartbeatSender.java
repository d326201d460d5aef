package io.thousandhands.customer.heartbeat;

import io.smallrye.common.annotation.Identifier;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.Heartbeat;
import io.thousandhands.contracts.wire.EncodedEvent;
import io.thousandhands.contracts.wire.Wire;
import io.thousandhands.platform.topics.TopicNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends a record to each partition. Past the outbox, which chooses partitions by key; a producer for the occasion. */
@ApplicationScoped
class HeartbeatSender {
    private static final int AWAY_AFTER = (int) Duration.ofSeconds(10).toMillis();

    private final TopicNames names;
    private final Map<String, Object> kafka;
    private final String source;

    HeartbeatSender(
            TopicNames names,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.names = names;
        this.kafka = kafka;
        this.source = "/" + service;
    }

    /** @return true; throws if it is not known that the broker took them all */
    boolean send(Topic topic, Instant at) {
        try (Producer<String, byte[]> producer = producer()) {
            List<Future<RecordMetadata>> sent = producer.partitionsFor(names.of(topic)).stream()
                    .map(partition -> producer.send(record(topic, partition.partition(), at)))
                    .toList();
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
            return true;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A heartbeat was not taken: topic=" + topic.topicName(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while sending heartbeats", e);
        }
    }

    private Producer<String, byte[]> producer() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("acks", "all");
        settings.put("max.block.ms", AWAY_AFTER);
        settings.put("request.timeout.ms", AWAY_AFTER);
        settings.put("delivery.timeout.ms", 2 * AWAY_AFTER);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private ProducerRecord<String, byte[]> record(Topic topic, int partition, Instant at) {
        EncodedEvent event = Wire.encode(new Heartbeat(partition, at), source, at);
        return new ProducerRecord<>(names.of(topic), partition, event.key(), event.value(), event.kafkaHeaders());
    }
}
