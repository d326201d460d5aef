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
    private static final Duration A_MOMENT = Duration.ofMillis(100);

    private final String bootstrapServers;
    /** Most headers are the same on every record; kept once, half a million records fit into memory. */
    private final Map<Header, Header> common = new HashMap<>();

    LogTail(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** @param to the next offset of each partition, of a topic without transactions */
    List<KeptRecord> read(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        List<KeptRecord> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "max.poll.records", 10_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(from.keySet());
            from.forEach(consumer::seek);
            while (to.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(A_MOMENT).forEach(each -> records.add(kept(each)));
            }
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
