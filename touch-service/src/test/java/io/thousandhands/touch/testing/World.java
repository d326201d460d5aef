package io.thousandhands.touch.testing;

import static org.awaitility.Awaitility.await;

import io.smallrye.common.annotation.Identifier;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.event.KindEvent;
import io.thousandhands.contracts.event.RepEvent;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.contracts.event.UnmatchedTouchEvent;
import io.thousandhands.contracts.wire.EncodedEvent;
import io.thousandhands.contracts.wire.Wire;
import io.thousandhands.platform.topics.TopicNames;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
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

/** What happens around the service: other services tell, strangers read the log. */
@ApplicationScoped
public class World {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Pool pool;
    private final TopicNames names;
    private final Map<String, Object> kafka;
    private final KafkaProducer<String, byte[]> producer;

    World(Pool pool, TopicNames names, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.pool = pool;
        this.names = names;
        this.kafka = new HashMap<>(kafka);
        this.producer = new KafkaProducer<>(this.kafka, new StringSerializer(), new ByteArraySerializer());
    }

    /** These kinds are in the catalogue. */
    public void kinds(String... kinds) {
        tell(Stream.of(kinds)
                .map(kind -> new KindEvent.Changed(1, kind, 1, 0, true))
                .toArray(Event[]::new));
    }

    /** Other services tell, and this one has folded it. */
    public void tell(Event... events) {
        folded(send(events));
    }

    /** Other services tell; this one folds it some time. */
    public Map<TopicPartition, Long> send(Event... events) {
        Map<TopicPartition, Long> last = new HashMap<>();
        try {
            var sent =
                    Stream.of(events).map(event -> producer.send(record(event))).toList();
            producer.flush();
            for (var one : sent) {
                RecordMetadata lies = one.get();
                last.merge(new TopicPartition(lies.topic(), lies.partition()), lies.offset(), Math::max);
            }
            return last;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("The test's broker does not take records", e);
        }
    }

    /** Waits until all of it is folded. */
    public void folded(Map<TopicPartition, Long> last) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> last.entrySet().stream()
                .allMatch(lies -> position(lies.getKey()) > lies.getValue()));
    }

    /** Waits until the service has folded every record of these topics. */
    public void foldedAll(Topic... topics) {
        try (var consumer = consumer()) {
            Map<TopicPartition, Long> last = new HashMap<>();
            consumer.endOffsets(partitions(topics)).forEach((partition, end) -> {
                if (end > 0) {
                    last.put(partition, end - 1);
                }
            });
            folded(last);
        }
    }

    /** Every record of a topic, as a stranger's consumer reads it. */
    public List<ConsumerRecord<String, byte[]>> read(Topic topic) {
        try (var consumer = consumer()) {
            List<TopicPartition> partitions = partitions(topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    /** All rows of a query as text, in its order. */
    public List<String> rows(String sql) {
        List<String> rows = new ArrayList<>();
        pool.query(sql).execute().await().atMost(SOON).forEach(row -> rows.add(text(row)));
        return rows;
    }

    public void execute(String sql) {
        pool.query(sql).execute().await().atMost(SOON);
    }

    @PreDestroy
    void close() {
        producer.close();
    }

    private static String text(Row row) {
        return row.toJson().encode();
    }

    private long position(TopicPartition partition) {
        var rows = pool.preparedQuery("SELECT next_offset FROM position WHERE topic = $1 AND partition = $2")
                .execute(Tuple.of(partition.topic(), partition.partition()))
                .await()
                .atMost(SOON)
                .iterator();
        return rows.hasNext() ? rows.next().getLong(0) : 0;
    }

    private List<TopicPartition> partitions(Topic... topics) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (Topic topic : topics) {
            for (int i = 0; i < topic.partitions(); i++) {
                partitions.add(new TopicPartition(names.of(topic), i));
            }
        }
        return partitions;
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("isolation.level", "read_committed");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private ProducerRecord<String, byte[]> record(Event event) {
        EncodedEvent encoded = Wire.encode(event, "/test", Instant.parse("2026-03-01T00:00:00Z"));
        return new ProducerRecord<>(
                names.of(topicOf(event)), null, encoded.key(), encoded.value(), encoded.kafkaHeaders());
    }

    private static Topic topicOf(Event event) {
        if (event instanceof CustomerEvent) {
            return Topic.CUSTOMERS;
        }
        if (event instanceof RepEvent) {
            return Topic.REPS;
        }
        if (event instanceof KindEvent) {
            return Topic.KINDS;
        }
        if (event instanceof TouchEvent) {
            return Topic.TOUCHES;
        }
        if (event instanceof UnmatchedTouchEvent) {
            return Topic.UNMATCHED_TOUCHES;
        }
        throw new IllegalArgumentException("Nobody tells this here: " + event.getClass());
    }
}
