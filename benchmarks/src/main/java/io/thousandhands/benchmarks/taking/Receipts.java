package io.thousandhands.benchmarks.taking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** What touch-service says it did. A rate of refusals would be a fine rate of nothing. */
final class Receipts {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws IllegalStateException if a line of a batch was not newly recorded for a known customer */
    static void mustBeRecorded(List<String> answers, int linesEach) {
        for (String answer : answers) {
            if (recorded(answer) != linesEach) {
                throw new IllegalStateException("Not all recorded: " + answer);
            }
        }
    }

    private static int recorded(String answer) {
        try {
            JsonNode counts = JSON.readTree(answer);
            return counts.path("recorded").asInt();
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("Not an answer: " + answer, notJson);
        }
    }

    private Receipts() {}
}
