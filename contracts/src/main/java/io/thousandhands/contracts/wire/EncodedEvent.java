package io.thousandhands.contracts.wire;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * An event as it goes into a record.
 *
 * @param key the record's key
 * @param headers CloudEvents attributes under their Kafka names, in a fixed order
 * @param value JSON in UTF-8; null: a tombstone
 */
public record EncodedEvent(String key, Map<String, String> headers, byte @Nullable [] value) {

    public EncodedEvent(String key, Map<String, String> headers, byte @Nullable [] value) {
        this.key = key;
        this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        this.value = value;
    }

    public List<Header> kafkaHeaders() {
        return headers.entrySet().stream()
                .<Header>map(header ->
                        new RecordHeader(header.getKey(), header.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
