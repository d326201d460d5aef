package io.thousandhands.platform.consume;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * The ends that were asked and are not folded yet. An ask stays until it is reached: under constant traffic a newer end
 * would never be.
 */
final class Ends {
    /** @param askedAt before the broker was asked */
    private record Ask(Instant askedAt, long end) {}

    private final Map<TopicPartition, Ask> open = new HashMap<>();

    void asked(Instant at, Map<TopicPartition, Long> ends) {
        open.keySet().retainAll(ends.keySet());
        ends.forEach((partition, end) -> open.putIfAbsent(partition, new Ask(at, end)));
    }

    /** Takes out what was reached. @return per partition the time up to which it is known */
    Map<TopicPartition, Instant> reached(Map<TopicPartition, Stretch> foldedThrough) {
        Map<TopicPartition, Instant> known = new HashMap<>();
        foldedThrough.forEach((partition, folded) -> {
            Ask ask = open.get(partition);
            if (ask != null && folded.next() >= ask.end()) {
                known.put(partition, ask.askedAt());
                open.remove(partition);
            }
        });
        return known;
    }
}
