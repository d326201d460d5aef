package io.thousandhands.platform.operations;

import io.thousandhands.contracts.Topic;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which dead letter: where the record lay. Put aside twice, it is still one.
 *
 * <p>Written as {@code touches-2-37}: topic, partition, offset.
 */
record LetterId(Topic topic, int partition, long offset) {
    private static final Pattern WRITTEN = Pattern.compile("([a-z-]+)-(\\d{1,9})-(\\d{1,18})");

    /** Empty if it cannot be one. */
    static Optional<LetterId> parse(String text) {
        Matcher id = WRITTEN.matcher(text);
        return id.matches()
                ? topicNamed(id.group(1))
                        .map(topic -> new LetterId(topic, Integer.parseInt(id.group(2)), Long.parseLong(id.group(3))))
                : Optional.empty();
    }

    static Optional<Topic> topicNamed(String name) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.topicName().equals(name))
                .findFirst();
    }

    @Override
    public String toString() {
        return topic.topicName() + "-" + partition + "-" + offset;
    }
}
