package io.thousandhands.touch.unmatched;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.thousandhands.contracts.DerivedId;
import io.thousandhands.touch.touch.CustomerReference;
import io.thousandhands.touch.touch.TouchDraft;
import io.thousandhands.touch.touch.WaitingTouch;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A waiting touch as JSON: what is inside the seal. Grows as events do; old ones are read for 400 days. */
final class WaitingTouchJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    /** Exactly one of {@code id} and {@code externalId}. */
    private record Content(
            @Nullable UUID id,
            @Nullable ExternalId externalId,
            TouchDraft touch,
            @Nullable Instant receivedAt) {}

    private record ExternalId(String system, String id) {}

    static byte[] write(WaitingTouch touch) {
        return bytes(content(touch, touch.receivedAt()));
    }

    /** The same for equal content, whenever it came. */
    static long digest(WaitingTouch touch) {
        return DerivedId.digestOf(bytes(content(touch, null)));
    }

    /** @throws IllegalArgumentException if it is not what was written */
    static WaitingTouch read(byte[] json) {
        try {
            Content content = JSON.readValue(json, Content.class);
            if (content.receivedAt() == null) {
                throw new IllegalArgumentException("A waiting touch without receivedAt");
            }
            return new WaitingTouch(reference(content), content.touch(), content.receivedAt());
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "Not a waiting touch: " + e.getClass().getSimpleName());
        }
    }

    private static Content content(WaitingTouch touch, @Nullable Instant receivedAt) {
        if (touch.customer() instanceof CustomerReference.ByExternalId external) {
            return new Content(null, new ExternalId(external.system(), external.id()), touch.draft(), receivedAt);
        }
        UUID id = ((CustomerReference.ById) touch.customer()).id();
        return new Content(id, null, touch.draft(), receivedAt);
    }

    private static CustomerReference reference(Content content) {
        if (content.externalId() != null) {
            return new CustomerReference.ByExternalId(
                    content.externalId().system(), content.externalId().id());
        }
        if (content.id() != null) {
            return new CustomerReference.ById(content.id());
        }
        throw new IllegalArgumentException("A waiting touch without its customer");
    }

    private static byte[] bytes(Content content) {
        try {
            return JSON.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every waiting touch can be written", e);
        }
    }

    private WaitingTouchJson() {}
}
