package io.thousandhands.local.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import io.thousandhands.local.RunningStack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;

/**
 * What a stack answers, and how much was ever told.
 *
 * @param answers whole lists, by their path
 * @param told how many records the topics have that people hear of in the end
 */
record Memory(Map<String, List<JsonNode>> answers, Map<String, Long> told) {
    private static final List<String> LISTS = List.of(
            "/api/nudges?state=open", "/api/nudges?state=answered", "/api/standings?sort=-overdue", "/api/reps");
    private static final List<String> TOPICS = List.of("cadence", "nudges");

    static Memory of(Company company, RunningStack stack) {
        var answers = new TreeMap<String, List<JsonNode>>();
        LISTS.forEach(path -> answers.put(path, company.all(path)));
        return new Memory(answers, ends(stack));
    }

    /** Once nothing has changed for three seconds. */
    static Memory settled(Company company, RunningStack stack) {
        var last = new AtomicReference<>(of(company, stack));
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(3))
                .until(() -> {
                    var now = of(company, stack);
                    return now.equals(last.getAndSet(now));
                });
        return Objects.requireNonNull(last.get());
    }

    private static Map<String, Long> ends(RunningStack stack) {
        try (var admin = Admin.create(
                Map.of("bootstrap.servers", stack.description().path("kafka").asText()))) {
            return TOPICS.stream().collect(Collectors.toMap(Function.identity(), topic -> end(admin, topic)));
        }
    }

    private static long end(Admin admin, String topic) {
        var partitions = Objects.requireNonNull(admin.describeTopics(List.of(topic))
                        .allTopicNames()
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join()
                        .get(topic))
                .partitions();
        var latest = partitions.stream()
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(topic, partition.partition()),
                        partition -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().toCompletionStage().toCompletableFuture().join().values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }
}
