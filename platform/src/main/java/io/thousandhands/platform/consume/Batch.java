package io.thousandhands.platform.consume;

import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.Heartbeat;
import io.thousandhands.contracts.wire.UnreadableEventException;
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
 * @param reached of each partition, up to where all is folded: where the batch begins, then further with each commit
 * @param next one past the last polled record of each partition, readable or not
 */
record Batch(
        Topic topic,
        List<Readable> readable,
        List<DeadLetter> unreadable,
        Map<TopicPartition, Long> reached,
        Map<TopicPartition, Long> next) {

    /**
     * Leaves out what was delivered before its partition was set back or left: it is delivered again, here or elsewhere.
     *
     * @param records of one topic
     */
    static Batch of(Topic topic, ConsumerRecords<String, byte[]> records, FoldSpans spans) {
        Batch batch =
                new Batch(topic, new ArrayList<>(records.count()), new ArrayList<>(), new HashMap<>(), new HashMap<>());
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<String, byte[]>> polled = records.records(partition);
            Progress.beginOf(partition, polled.get(0).offset()).ifPresent(begin -> {
                batch.reached.put(partition, begin);
                batch.next.put(partition, polled.get(polled.size() - 1).offset() + 1);
                polled.forEach(record -> batch.add(record, spans));
            });
        }
        return batch;
    }

    /** What is folded when the events up to these offsets are, after all before them. */
    Map<TopicPartition, Stretch> upTo(Map<TopicPartition, Long> offsets) {
        Map<TopicPartition, Stretch> stretches = new HashMap<>();
        offsets.forEach(
                (partition, end) -> stretches.put(partition, new Stretch(reached.getOrDefault(partition, end), end)));
        return stretches;
    }

    void reached(Map<TopicPartition, Long> offsets) {
        reached.putAll(offsets);
    }

    private void add(ConsumerRecord<String, byte[]> record, FoldSpans spans) {
        try {
            Received received = Received.of(topic, record);
            if (!(received.event() instanceof Heartbeat)) {
                readable.add(new Readable(record, received.in(spans.begin(record))));
            }
        } catch (UnreadableEventException e) {
            unreadable.add(new DeadLetter(record, String.valueOf(e.getMessage())));
        }
    }
}
