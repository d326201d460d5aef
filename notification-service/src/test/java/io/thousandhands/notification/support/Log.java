package io.thousandhands.notification.support;

import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.CadenceEvent;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.event.NudgeEvent;
import io.thousandhands.contracts.event.RepEvent;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.contracts.wire.EncodedEvent;
import io.thousandhands.contracts.wire.Wire;
import io.thousandhands.platform.testing.Backends;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics of one service under test, as the other services write and read them. */
public final class Log implements AutoCloseable {
    private final Function<Topic, String> names;
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Backends.get().kafka().bootstrapServers(), "acks", "all", "linger.ms", 0),
            new StringSerializer(),
            new ByteArraySerializer());

    /** @param names what the declared topics are called on the broker */
    public Log(Function<Topic, String> names) {
        this.names = names;
    }

    /** Returns when the broker has them all. */
    public List<RecordMetadata> tell(Event... events) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (Event event : events) {
            sent.add(producer.send(recordOf(event)));
        }
        return sent.stream().map(Log::await).toList();
    }

    public void tell(List<? extends Event> events) {
        tell(events.toArray(Event[]::new));
    }

    /** Everything that a topic holds now. */
    public List<ConsumerRecord<String, byte[]>> recordsOf(Topic topic) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        Backends.get().kafka().bootstrapServers(),
                        "isolation.level",
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(names.apply(topic)).stream()
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

    @Override
    public void close() {
        producer.close();
    }

    private ProducerRecord<String, byte[]> recordOf(Event event) {
        EncodedEvent encoded = Wire.encode(event, "/test", Instant.EPOCH);
        return new ProducerRecord<>(
                names.apply(topicOf(event)), null, encoded.key(), encoded.value(), encoded.kafkaHeaders());
    }

    private static Topic topicOf(Event event) {
        if (event instanceof CadenceEvent) {
            return Topic.CADENCE;
        }
        if (event instanceof CustomerEvent) {
            return Topic.CUSTOMERS;
        }
        if (event instanceof RepEvent) {
            return Topic.REPS;
        }
        if (event instanceof NudgeEvent) {
            return Topic.NUDGES;
        }
        if (event instanceof TouchEvent) {
            return Topic.TOUCHES;
        }
        throw new IllegalArgumentException("No test tells " + event.getClass());
    }

    private static RecordMetadata await(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
