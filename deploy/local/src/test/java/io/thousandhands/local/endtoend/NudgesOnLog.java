package io.thousandhands.local.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import io.thousandhands.local.RunningStack;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Topic {@code nudges}, read from its beginning to its end. */
final class NudgesOnLog {
    private NudgesOnLog() {}

    /**
     * By customer, each different thing that was said of a nudge of theirs: {@code id/revision state}. What a relay sent
     * twice is the same thing.
     */
    static Map<String, Set<String>> of(RunningStack stack, Set<String> customers) {
        var said = new TreeMap<String, Set<String>>();
        TopicReader.read(stack, "nudges", entry -> {
            var nudge = TopicReader.value(entry).path("nudge");
            var customer = nudge.path("customerId").asText();
            if (customers.contains(customer)) {
                said.computeIfAbsent(customer, none -> new TreeSet<>()).add(text(nudge));
            }
        });
        return said;
    }

    private static String text(JsonNode nudge) {
        return nudge.path("id").asText() + "/" + nudge.path("revision").asText() + " "
                + nudge.path("state").asText();
    }
}
