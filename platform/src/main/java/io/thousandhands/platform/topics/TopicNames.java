package io.thousandhands.platform.topics;

import io.thousandhands.contracts.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Between the declared topics and what they are called on this broker. */
@ApplicationScoped
public class TopicNames {
    private final String prefix;
    private final Map<String, Topic> byName;

    TopicNames(TopicsConfig config) {
        prefix = config.prefix().orElse("");
        byName = Arrays.stream(Topic.values()).collect(Collectors.toUnmodifiableMap(this::of, Function.identity()));
    }

    public String of(Topic topic) {
        return prefix + topic.topicName();
    }

    public String deadLettersOf(Topic topic) {
        return prefix + topic.deadLetters();
    }

    /** Empty: not one of ours. */
    public Optional<Topic> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
