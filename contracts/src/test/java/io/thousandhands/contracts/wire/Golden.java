package io.thousandhands.contracts.wire;

import io.thousandhands.contracts.event.Event;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A record as it was told once, from two files called as its type: {@code .headers} (the key in its first line, then each
 * header) and {@code .json} (the value; none for a tombstone). What lies there lies on somebody's log: the files of an
 * event that grew are not changed, new ones ({@code .2.headers}, {@code .2.json}, then {@code .3}) are put beside them.
 */
record Golden(String key, Map<String, String> headers, byte @Nullable [] value) {

    /** As it was first told. */
    static Golden of(EventType type) {
        return of(type, type.typeName());
    }

    /** As it was told when it grew. @param edition 2 or later */
    static Golden grown(EventType type, int edition) {
        return of(type, type.typeName() + "." + edition);
    }

    private static Golden of(EventType type, String name) {
        List<String> lines = text(name + ".headers").lines().toList();
        Map<String, String> headers = new LinkedHashMap<>();
        lines.subList(1, lines.size()).forEach(line -> {
            String[] header = line.split(": ", 2);
            headers.put(header[0], header[1]);
        });
        String key = lines.get(0).replaceFirst("^key: ", "");
        return new Golden(key, headers, type.isTombstone() ? null : value(name));
    }

    private static byte[] value(String name) {
        return text(name + ".json").stripTrailing().getBytes(StandardCharsets.UTF_8);
    }

    String header(String name) {
        return Objects.requireNonNull(headers.get(name), name);
    }

    Headers kafkaHeaders() {
        RecordHeaders records = new RecordHeaders();
        headers.forEach((name, text) -> records.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return records;
    }

    Event read() throws UnreadableEventException {
        return Wire.decode(key, kafkaHeaders(), value);
    }

    private static String text(String file) {
        try (InputStream stream = Golden.class.getResourceAsStream("/golden/" + file)) {
            if (stream == null) {
                throw new AssertionError("No golden file " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
