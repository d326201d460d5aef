package io.thousandhands.contracts.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.event.TouchEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * Events to records and back: CloudEvents 1.0, Kafka protocol binding 1.0.2, binary content mode.
 *
 * <p>Readers are tolerant of what was added since (unknown members are ignored) and strict on what they need: a missing
 * or null member that is not nullable, or an unknown type, is refused.
 */
public final class Wire {
    public static final String TYPE = "ce_type";
    public static final String VERSION = "ce_version";

    // What many records have alike is made once.
    private static final Header SPEC_VERSION = header("ce_specversion", "1.0");
    private static final Header FIRST_VERSION = header(VERSION, "0");
    private static final Header JSON_CONTENT = header("content-type", "application/json");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // Maps have no order of their own, and equal content must have equal bytes.
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    /**
     * @param source the service that tells it, as a URI reference such as {@code /customer-service}
     * @param time when it is told; not part of the value, so that equal content has equal bytes
     */
    public static EncodedEvent encode(Event event, String source, Instant time) {
        EventType type = EventType.of(event);
        List<Header> headers = new ArrayList<>(List.of(
                SPEC_VERSION,
                header("ce_id", idOf(event)),
                header("ce_source", source),
                type.header(),
                header("ce_time", time.toString()),
                event.version() == 0 ? FIRST_VERSION : header(VERSION, Long.toString(event.version()))));
        if (type.isTombstone()) {
            return new EncodedEvent(event.key(), headers, null);
        }
        headers.add(JSON_CONTENT);
        return new EncodedEvent(event.key(), headers, write(event));
    }

    /** @throws UnreadableEventException if the type is unknown, or the value is not what the type promises */
    public static Event decode(@Nullable String key, Headers headers, byte @Nullable [] value)
            throws UnreadableEventException {
        String typeName = header(headers, TYPE);
        EventType type =
                EventType.named(typeName).orElseThrow(() -> new UnreadableEventException("Unknown type " + typeName));
        Event event =
                type.isTombstone() ? Tombstones.decode(type, key, header(headers, VERSION), value) : read(type, value);
        return Validity.check(event, key);
    }

    /** Unique per source: the same event told twice has the same id. */
    private static String idOf(Event event) {
        if (event instanceof TouchEvent touch) {
            String id = touch.touchId() + "@" + touch.customerId() + ":" + touch.version();
            // A retraction may have the version of a correction.
            return touch instanceof TouchEvent.Retracted ? id + ":retracted" : id;
        }
        return event.key() + ":" + event.version();
    }

    private static byte[] write(Event event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every event can be written: " + event.getClass(), e);
        }
    }

    private static Event read(EventType type, byte @Nullable [] value) throws UnreadableEventException {
        if (value == null) {
            throw new UnreadableEventException(type.typeName() + " without a value");
        }
        try {
            Event event = JSON.readValue(value, type.eventClass());
            if (event == null) {
                throw new UnreadableEventException(type.typeName() + " with the value null");
            }
            return event;
        } catch (JsonProcessingException e) {
            throw new UnreadableEventException(
                    type.typeName() + ": " + e.getClass().getSimpleName() + " at "
                            + (e.getLocation() == null ? "?" : e.getLocation().offsetDescription()));
        } catch (IOException e) {
            throw new UnreadableEventException(
                    type.typeName() + ": " + e.getClass().getSimpleName());
        }
    }

    static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }

    private static String header(Headers headers, String name) throws UnreadableEventException {
        Header header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            throw new UnreadableEventException("No header " + name);
        }
        return new String(header.value(), UTF_8);
    }

    private Wire() {}
}
