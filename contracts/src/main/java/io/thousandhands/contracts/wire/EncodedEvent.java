package io.thousandhands.contracts.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * An event as it goes into a record.
 *
 * @param key the record's key
 * @param kafkaHeaders CloudEvents attributes under their Kafka names, in a fixed order
 * @param value JSON in UTF-8; null: a tombstone
 */
public record EncodedEvent(String key, List<Header> kafkaHeaders, byte @Nullable [] value) {

    public EncodedEvent(String key, List<Header> kafkaHeaders, byte @Nullable [] value) {
        this.key = key;
        this.kafkaHeaders = List.copyOf(kafkaHeaders);
        this.value = value;
    }

    /** As text, for who keeps them as such; in the same order. */
    public Map<String, String> headers() {
        Map<String, String> texts = new LinkedHashMap<>();
        kafkaHeaders.forEach(header -> texts.put(header.key(), new String(header.value(), UTF_8)));
        return texts;
    }
}
