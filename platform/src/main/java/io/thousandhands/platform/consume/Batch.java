package io.thousandhands.platform.consume;

import io.thousandhands.contracts.DerivedId;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.Heartbeat;
import io.thousandhands.contracts.wire.UnreadableEventException;
import io.thousandhands.contracts.wire.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * What was polled, sorted by whether it can be read.
 *
 * @param next one past the last polled record of each partition, readable or not
 */
record Batch(Topic topic, List<Readable> readable, List<DeadLetter> unreadable, Map<TopicPartition, Long> next) {

    /** @param records of one topic */
    static Batch of(Topic topic, ConsumerRecords<String, byte[]> records, FoldSpans spans) {
        Batch batch = new Batch(topic, new ArrayList<>(records.count()), new ArrayList<>(), new HashMap<>());
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<String, byte[]>> polled = records.records(partition);
            polled.forEach(record -> batch.add(record, spans));
            batch.next.put(partition, polled.get(polled.size() - 1).offset() + 1);
        }
        return batch;
    }

    private void add(ConsumerRecord<String, byte[]> record, FoldSpans spans) {
        try {
            var event = Wire.decode(record.key(), record.headers(), record.value());
            if (!(event instanceof Heartbeat)) {
                long digest = record.value() == null ? 0 : DerivedId.digestOf(record.value());
                Received received = new Received(topic, record.partition(), record.offset(), event, digest);
                readable.add(new Readable(record, received.in(spans.begin(record))));
            }
        } catch (UnreadableEventException e) {
            unreadable.add(new DeadLetter(record, String.valueOf(e.getMessage())));
        }
    }
}
