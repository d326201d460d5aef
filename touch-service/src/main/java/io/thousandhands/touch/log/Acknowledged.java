package io.thousandhands.touch.log;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Records that are on the log.
 *
 * @param highest the highest offset among them, for each partition that took one
 */
public record Acknowledged(Map<TopicPartition, Long> highest) {
    public static final Acknowledged NOTHING = new Acknowledged(Map.of());

    public Acknowledged {
        highest = Map.copyOf(highest);
    }

    public Acknowledged and(Acknowledged other) {
        Map<TopicPartition, Long> both = new HashMap<>(highest);
        other.highest.forEach((partition, offset) -> both.merge(partition, offset, Math::max));
        return new Acknowledged(both);
    }
}
