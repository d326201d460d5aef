package io.thousandhands.platform.consume;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.kafka.common.TopicPartition;

/**
 * What this process has been given of each partition, and how much of it is folded. Static because Kafka builds
 * interceptors itself; written by polling and worker threads, read by the watermarks' thread.
 *
 * <p>A partition's last offset may hold no event but the end of a transaction, which a consumer steps over silently. So
 * "folded up to the end" is: all that was delivered is folded, and the consumer stands at the end.
 */
final class Progress {
    private static final ConcurrentMap<TopicPartition, State> STATES = new ConcurrentHashMap<>();

    /**
     * @param delivered one past the last event that was delivered
     * @param stands where the consumer stands
     * @param folded one past the last event that was folded
     */
    private record State(long delivered, long stands, long folded) {
        long foldedThrough() {
            return folded >= delivered ? Math.max(folded, stands) : folded;
        }
    }

    /** Reading goes on from here. */
    static void assigned(TopicPartition partition, long position) {
        STATES.put(partition, new State(position, position, position));
    }

    static void revoked(TopicPartition partition) {
        STATES.remove(partition);
    }

    static boolean isAssigned(TopicPartition partition) {
        return STATES.containsKey(partition);
    }

    /** @param delivered one past the last event of this poll; 0: none */
    static void polled(TopicPartition partition, long delivered, long stands) {
        STATES.computeIfPresent(
                partition,
                (p, state) ->
                        new State(Math.max(state.delivered, delivered), Math.max(state.stands, stands), state.folded));
    }

    static void folded(TopicPartition partition, long next) {
        STATES.computeIfPresent(
                partition, (p, state) -> new State(state.delivered, state.stands, Math.max(state.folded, next)));
    }

    /** One past the last offset of which nothing is left to fold, for each of these topics' assigned partitions. */
    static Map<TopicPartition, Long> foldedThrough(Set<String> topics) {
        Map<TopicPartition, Long> result = new HashMap<>();
        STATES.forEach((partition, state) -> {
            if (topics.contains(partition.topic())) {
                result.put(partition, state.foldedThrough());
            }
        });
        return result;
    }

    private Progress() {}
}
