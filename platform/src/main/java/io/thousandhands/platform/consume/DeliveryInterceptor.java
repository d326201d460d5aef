package io.thousandhands.platform.consume;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Notes what each poll delivered, and over what it stepped; Kafka calls it on the polling thread. */
public final class DeliveryInterceptor implements ConsumerInterceptor<String, byte[]> {
    @Override
    public ConsumerRecords<String, byte[]> onConsume(ConsumerRecords<String, byte[]> records) {
        records.nextOffsets()
                .forEach((partition, stands) -> note(partition, records.records(partition), stands.offset()));
        return records;
    }

    private static void note(TopicPartition partition, List<ConsumerRecord<String, byte[]>> polled, long stands) {
        if (polled.isEmpty()) {
            Progress.polled(partition, 0, 0, stands);
        } else {
            Progress.polled(
                    partition,
                    polled.get(0).offset(),
                    polled.get(polled.size() - 1).offset() + 1,
                    stands);
        }
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        // Positions live in the database.
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    @Override
    public void configure(Map<String, ?> configs) {
        // Nothing to set.
    }
}
