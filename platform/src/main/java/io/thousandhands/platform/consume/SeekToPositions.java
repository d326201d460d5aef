package io.thousandhands.platform.consume;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Goes on from where the database stands. After this throws, Kafka calls it again with no partitions at all; so it looks
 * at the whole assignment and seeks what it has not positioned yet.
 */
@ApplicationScoped
@Identifier("positions")
public class SeekToPositions implements KafkaConsumerRebalanceListener {
    private static final Logger LOG = Logger.getLogger(SeekToPositions.class);

    private final Positions positions;
    private final ConsumingHealth health;

    SeekToPositions(Positions positions, ConsumingHealth health) {
        this.positions = positions;
        this.health = health;
    }

    /** @throws RuntimeException if the database does not answer; the next poll tries again */
    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        // A partition that left and came back was read by another meanwhile.
        partitions.forEach(Progress::revoked);
        List<TopicPartition> unpositioned = consumer.assignment().stream()
                .filter(partition -> !Progress.isAssigned(partition))
                .toList();
        if (unpositioned.isEmpty()) {
            return;
        }
        try {
            seek(consumer, unpositioned);
            health.positioned(unpositioned);
        } catch (RuntimeException e) {
            health.notPositioned(unpositioned);
            LOG.warnf("Positions could not be read, reading waits: partitions=%s", unpositioned);
            throw e;
        }
    }

    /**
     * Those of these partitions that it still holds are read again from where the database stands. On the polling thread.
     *
     * @throws RuntimeException if the database does not answer; then reading goes on as it did, and what it folds is refused
     */
    void again(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        List<TopicPartition> held =
                consumer.assignment().stream().filter(partitions::contains).toList();
        if (!held.isEmpty()) {
            seek(consumer, held);
            adviseAutoscalers(consumer, held);
        }
    }

    /** Of what is to be read again; whatever comes of it, positions decide. */
    private static void adviseAutoscalers(Consumer<?, ?> consumer, List<TopicPartition> partitions) {
        consumer.commitAsync(
                partitions.stream()
                        .collect(Collectors.toMap(
                                partition -> partition,
                                partition -> new OffsetAndMetadata(consumer.position(partition)))),
                null);
    }

    private void seek(Consumer<?, ?> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> positioned = positions.takeUp(beginnings);
        positioned.putAll(setBack(consumer, positioned, beginnings));
        positioned.forEach((partition, next) -> {
            consumer.seek(partition, next);
            Progress.assigned(partition, next);
            LOG.infof(
                    "Reading goes on: topic=%s partition=%d offset=%d", partition.topic(), partition.partition(), next);
        });
    }

    /**
     * A log that ends before a position is an older copy of what was read, or was made anew. It is read from its beginning:
     * to go on from a position of another log would skip what comes until then.
     */
    private Map<TopicPartition, Long> setBack(
            Consumer<?, ?> consumer, Map<TopicPartition, Long> positioned, Map<TopicPartition, Long> beginnings) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(positioned.keySet());
        Map<TopicPartition, Long> back = new HashMap<>(beginnings);
        back.keySet().removeIf(partition -> of(positioned, partition) <= of(ends, partition));
        if (!back.isEmpty()) {
            LOG.errorf("The log ends before what was read of it, and is read from its beginning: partitions=%s", back);
            positions.setBack(back);
        }
        return back;
    }

    private static long of(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return offsets.getOrDefault(partition, 0L);
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(Progress::revoked);
        health.positioned(partitions);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        onPartitionsRevoked(consumer, partitions);
    }
}
