package io.thousandhands.benchmarks.taking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what was put on the log between two points. */
final class LogTail {
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private final String bootstrapServers;
    /** Most headers are the same on every record; kept once, half a million records fit into memory. */
    private final Map<Header, Header> common = new HashMap<>();

    LogTail(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** @throws IllegalStateException if there are other than {@code expected} records */
    List<KeptRecord> read(Map<TopicPartition, Long> from, int expected) {
        List<KeptRecord> records = new ArrayList<>(expected);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "max.poll.records", 10_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(from.keySet());
            from.forEach(consumer::seek);
            int before = -1;
            while (records.size() < expected && records.size() > before) {
                before = records.size();
                consumer.poll(SILENCE).forEach(each -> records.add(kept(each)));
            }
        }
        if (records.size() != expected) {
            throw new IllegalStateException("On the log: " + records.size() + ", answered: " + expected);
        }
        return records;
    }

    private KeptRecord kept(ConsumerRecord<byte[], byte[]> seen) {
        List<Header> headers = new ArrayList<>();
        for (Header header : seen.headers()) {
            headers.add(
                    header.key().equals("ce_id") ? copy(header) : common.computeIfAbsent(copy(header), same -> same));
        }
        return new KeptRecord(seen.key(), seen.value(), headers);
    }

    private static Header copy(Header header) {
        return new RecordHeader(header.key(), header.value());
    }
}
