package io.thousandhands.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.wire.EncodedEvent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the outbox before it has its id.
 *
 * @param headers a JSON object of strings
 * @param value JSON in UTF-8; null: a tombstone
 */
public record OutboxRow(String topic, String key, String headers, byte @Nullable [] value) {
    /** For those who write rows one at a time; parameters in the order of this record's components. */
    public static final String INSERT = "INSERT INTO outbox (topic, key, headers, value) VALUES (?1, ?2, ?3, ?4)";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    public OutboxRow(String topic, String key, String headers, byte @Nullable [] value) {
        this.topic = topic;
        this.key = key;
        this.headers = headers;
        this.value = value;
    }

    /** @param more headers beside the event's own */
    static OutboxRow of(Topic topic, EncodedEvent event, Map<String, String> more) {
        Map<String, String> headers = event.headers();
        headers.putAll(more);
        try {
            return new OutboxRow(topic.name(), event.key(), JSON.writeValueAsString(headers), event.value());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Strings can be written", e);
        }
    }

    static Map<String, String> headersOf(String json) {
        try {
            return JSON.readValue(json, STRINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Headers are written by this class alone", e);
        }
    }
}
