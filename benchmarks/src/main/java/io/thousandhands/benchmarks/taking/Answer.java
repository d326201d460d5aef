package io.thousandhands.benchmarks.taking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What touch-service says it did with a batch.
 *
 * @param sentBack how often it said before that now is a bad time
 */
public record Answer(String body, int sentBack) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A rate of refusals would be a fine rate of nothing.
     *
     * @throws IllegalStateException if a line was not newly recorded for a known customer
     */
    public void mustHaveRecorded(int lines) {
        if (recorded() != lines) {
            throw new IllegalStateException("Not all recorded: " + body);
        }
    }

    private int recorded() {
        try {
            return JSON.readTree(body).path("recorded").asInt();
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("Not an answer: " + body, notJson);
        }
    }
}
