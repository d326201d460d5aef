package io.thousandhands.notification.webhook.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.wire.Wire;
import io.thousandhands.notification.webhook.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bodies: {@code type}, {@code timestamp}, and as {@code data} what the topics carry of it. Ids, no names. */
@ApplicationScoped
class Payloads {
    private static final String SOURCE = "/notification-service";

    private final ObjectMapper json;

    Payloads(ObjectMapper json) {
        this.json = json;
    }

    /** @param event never a tombstone, which carries nothing */
    String of(EventType type, Instant at, Event event, @Nullable UUID formerRepId) {
        byte[] data = Objects.requireNonNull(Wire.encode(event, SOURCE, at).value());
        return write(new Body(type.text(), at, new String(data, StandardCharsets.UTF_8), formerRepId));
    }

    String ofPing(Instant at) {
        return write(new Body(EventType.PING.text(), at, "{}", null));
    }

    private String write(Body body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every body can be written", e);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            String type,
            Instant timestamp,
            @JsonRawValue String data,
            @Nullable UUID formerRepId) {}
}
