package io.thousandhands.platform.outbox;

import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.topics.TopicNames;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends rows of the outbox, each batch in one Kafka transaction. Used by one thread. */
final class RelayProducer implements AutoCloseable {
    private final Producer<String, byte[]> producer;
    private final TopicNames names;

    /** Fences every earlier relay with this transactional id. @throws org.apache.kafka.common.KafkaException */
    RelayProducer(Map<String, Object> kafka, TopicNames names, String transactionalId) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("transactional.id", transactionalId);
        settings.put("acks", "all");
        settings.put("linger.ms", 0);
        settings.put("compression.type", "lz4");
        settings.put("max.block.ms", (int) Duration.ofSeconds(10).toMillis());
        settings.put("delivery.timeout.ms", (int) Duration.ofSeconds(15).toMillis());
        settings.put("request.timeout.ms", (int) Duration.ofSeconds(10).toMillis());
        settings.put("transaction.timeout.ms", (int) Duration.ofSeconds(20).toMillis());
        this.names = names;
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** @throws org.apache.kafka.common.KafkaException if it is not known that the broker took them; then close this */
    void send(List<Row> rows) {
        producer.beginTransaction();
        for (Row row : rows) {
            producer.send(toRecord(row));
        }
        producer.commitTransaction();
    }

    private ProducerRecord<String, byte[]> toRecord(Row row) {
        Buffer value =
                row.getBuffer("value") == null ? null : row.getBuffer("value").getDelegate();
        ProducerRecord<String, byte[]> told = new ProducerRecord<>(
                names.of(Topic.valueOf(row.getString("topic"))),
                row.getString("key"),
                value == null ? null : value.getBytes());
        OutboxRow.headersOf(row.getString("headers"))
                .forEach((name, text) -> told.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return told;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
