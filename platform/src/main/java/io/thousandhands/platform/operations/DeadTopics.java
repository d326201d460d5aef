package io.thousandhands.platform.operations;

import io.smallrye.common.annotation.Identifier;
import io.thousandhands.platform.topics.TopicNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Fetches records that were put aside, each as it was and with where it lay. */
@ApplicationScoped
class DeadTopics {
    private static final Duration AT_MOST = Duration.ofSeconds(10);
    /** Records are fetched one by one; one that is larger comes whole all the same. */
    private static final int FETCH_BYTES = 64 * 1024;

    private final TopicNames names;
    private final Map<String, Object> kafka;

    DeadTopics(TopicNames names, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.names = names;
        this.kafka = kafka;
    }

    /** A connection of its own, for some letters; the caller closes it. Used by one thread. */
    Reader open() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) AT_MOST.toMillis());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new Reader(new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer()));
    }

    /** Reads letters. */
    final class Reader implements AutoCloseable {
        private final KafkaConsumer<String, byte[]> consumer;

        private Reader(KafkaConsumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        /**
         * @return empty if it is not kept any more
         * @throws TimeoutException if the broker does not answer
         */
        Optional<ConsumerRecord<String, byte[]>> read(Letter letter) {
            TopicPartition at =
                    new TopicPartition(names.deadLettersOf(letter.id().topic()), letter.deadPartition());
            consumer.assign(List.of(at));
            consumer.seek(at, letter.deadOffset());
            return Optional.of(first(at))
                    .filter(record -> record.offset() == letter.deadOffset())
                    .map(record -> asItWas(letter, record));
        }

        private ConsumerRecord<String, byte[]> first(TopicPartition at) {
            long begun = System.nanoTime();
            while (System.nanoTime() - begun < AT_MOST.toNanos()) {
                for (ConsumerRecord<String, byte[]> record :
                        consumer.poll(Duration.ofMillis(100)).records(at)) {
                    return record;
                }
            }
            throw new TimeoutException("A dead letter did not come after "
                    + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun) + " seconds");
        }

        @Override
        public void close() {
            consumer.close();
        }
    }

    private ConsumerRecord<String, byte[]> asItWas(Letter letter, ConsumerRecord<String, byte[]> record) {
        return new ConsumerRecord<>(
                names.of(letter.id().topic()),
                letter.id().partition(),
                letter.id().offset(),
                record.timestamp(),
                TimestampType.CREATE_TIME,
                record.serializedKeySize(),
                record.serializedValueSize(),
                record.key(),
                record.value(),
                new RecordHeaders(record.headers()),
                Optional.empty());
    }
}
