package io.thousandhands.local.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.thousandhands.local.RunningStack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;

/**
 * What a stack answers, and how much was ever told.
 *
 * @param answers whole lists, by their path
 * @param told the different things that the topics say of which people hear in the end
 */
record Memory(Map<String, List<JsonNode>> answers, Map<String, Set<String>> told) {
    private static final List<String> LISTS = List.of(
            "/api/nudges?state=open", "/api/nudges?state=answered", "/api/standings?sort=-overdue", "/api/reps");
    private static final List<String> TOPICS = List.of("cadence", "nudges");

    static Memory of(Company company, RunningStack stack) {
        var answers = new TreeMap<String, List<JsonNode>>();
        LISTS.forEach(path -> answers.put(path, company.all(path)));
        return new Memory(answers, told(stack));
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

    /** A relay may send the same thing twice: it is told once. */
    private static Map<String, Set<String>> told(RunningStack stack) {
        var told = new TreeMap<String, Set<String>>();
        for (var topic : TOPICS) {
            var different = new TreeSet<String>();
            TopicReader.read(
                    stack,
                    topic,
                    entry -> different.add(
                            entry.key() + " " + header(entry, "ce_version") + " " + header(entry, "ce_type")));
            told.put(topic, different);
        }
        return told;
    }

    private static String header(ConsumerRecord<String, byte[]> entry, String name) {
        return new String(entry.headers().lastHeader(name).value(), UTF_8);
    }
}
