package io.thousandhands.platform.consume;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.kafka.common.TopicPartition;

/**
 * What this process has been given of each partition, and how much of it is folded. Static because Kafka builds
 * interceptors itself; written by polling and worker threads, read by the watermarks' thread.
 *
 * <p>A partition's last offset may hold no event but the end of a transaction, which a consumer steps over silently. So
 * "folded up to the end" is: all that was delivered is folded, and the consumer stands at the end. For the same reason a
 * batch begins where the events before it ended, which may be before its first event: where the consumer stood meanwhile,
 * past the end of a transaction, nobody may have noted yet.
 */
final class Progress {
    private static final ConcurrentMap<TopicPartition, State> STATES = new ConcurrentHashMap<>();

    /**
     * @param delivered one past the last event that was delivered
     * @param stands where the consumer stands
     * @param folded one past the last event that was folded
     * @param begins of each batch that is delivered and not folded, by its first event: where it begins
     */
    private record State(long delivered, long stands, long folded, NavigableMap<Long, Long> begins) {
        Stretch foldedThrough() {
            return new Stretch(folded, folded >= delivered ? Math.max(folded, stands) : folded);
        }

        State polled(long first, long oneAfterLast, long next) {
            NavigableMap<Long, Long> with = new TreeMap<>(begins);
            if (oneAfterLast > first) {
                with.put(first, delivered);
            }
            return new State(Math.max(delivered, oneAfterLast), Math.max(stands, next), folded, with);
        }

        State folded(Stretch stretch) {
            return folded < stretch.begin()
                    ? this
                    : new State(
                            delivered,
                            stands,
                            Math.max(folded, stretch.next()),
                            new TreeMap<>(begins.tailMap(stretch.next(), true)));
        }
    }

    /** Reading goes on from here; what was delivered before and is not folded yet will be delivered again. */
    static void assigned(TopicPartition partition, long position) {
        STATES.put(partition, new State(position, position, position, new TreeMap<>()));
    }

    static void revoked(TopicPartition partition) {
        STATES.remove(partition);
    }

    static boolean isAssigned(TopicPartition partition) {
        return STATES.containsKey(partition);
    }

    /**
     * @param first the first event of this poll
     * @param oneAfterLast one past the last event of this poll; {@code first}: none
     */
    static void polled(TopicPartition partition, long first, long oneAfterLast, long stands) {
        STATES.computeIfPresent(partition, (p, state) -> state.polled(first, oneAfterLast, stands));
    }

    /** Where the batch with this first event begins; empty if it was delivered before reading went on from elsewhere. */
    static OptionalLong beginOf(TopicPartition partition, long first) {
        State state = STATES.get(partition);
        Long begin = state == null ? null : state.begins.get(first);
        return begin == null ? OptionalLong.empty() : OptionalLong.of(begin);
    }

    static void folded(TopicPartition partition, Stretch stretch) {
        STATES.computeIfPresent(partition, (p, state) -> state.folded(stretch));
    }

    /** Of each of these topics' assigned partitions: from the last folded event, as far as nothing is left to fold. */
    static Map<TopicPartition, Stretch> foldedThrough(Set<String> topics) {
        Map<TopicPartition, Stretch> result = new HashMap<>();
        STATES.forEach((partition, state) -> {
            if (topics.contains(partition.topic())) {
                result.put(partition, state.foldedThrough());
            }
        });
        return result;
    }

    private Progress() {}
}
