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
                .forEach((partition, stands) ->
                        Progress.polled(partition, oneAfterLast(records.records(partition)), stands.offset()));
        return records;
    }

    private static long oneAfterLast(List<ConsumerRecord<String, byte[]>> records) {
        return records.isEmpty() ? 0 : records.get(records.size() - 1).offset() + 1;
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
