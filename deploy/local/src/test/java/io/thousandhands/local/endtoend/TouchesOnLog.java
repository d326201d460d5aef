package io.thousandhands.local.endtoend;

import io.thousandhands.local.RunningStack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Topic {@code touches}, read from its beginning to its end. */
final class TouchesOnLog {
    private TouchesOnLog() {}

    /** The customers under whom the log has each touch whose id at its source begins so. */
    static Map<String, List<String>> customersBySourceId(RunningStack stack, String beginning) {
        var customers = new HashMap<String, TreeSet<String>>();
        TopicReader.read(stack, "touches", entry -> add(entry, beginning, customers));
        return customers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> List.copyOf(each.getValue())));
    }

    private static void add(
            ConsumerRecord<String, byte[]> entry, String beginning, Map<String, TreeSet<String>> customers) {
        var sourceId = TopicReader.value(entry).path("touch").path("sourceId").asText();
        if (sourceId.startsWith(beginning)) {
            customers.computeIfAbsent(sourceId, none -> new TreeSet<>()).add(entry.key());
        }
    }
}
