package io.thousandhands.touch.unmatched;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.thousandhands.contracts.DerivedId;
import io.thousandhands.touch.touch.Between;
import io.thousandhands.touch.touch.CustomerReference;
import io.thousandhands.touch.touch.Reference;
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

    /**
     * The customer is one of the first four, or one of {@code from} and {@code to}.
     *
     * @param version null: 0, as first recorded
     */
    private record Content(
            @Nullable UUID id,
            @Nullable ExternalId externalId,
            @Nullable String email,
            @Nullable String phone,
            @Nullable Party from,
            @Nullable Party to,
            TouchDraft touch,
            @Nullable Long version,
            @Nullable Instant receivedAt) {}

    /** Exactly one of them. */
    private record Party(
            @Nullable UUID id,
            @Nullable ExternalId externalId,
            @Nullable String email,
            @Nullable String phone) {

        static Party of(Reference reference) {
            if (reference instanceof Reference.ById named) {
                return new Party(named.id(), null, null, null);
            }
            if (reference instanceof Reference.ByExternalId named) {
                return new Party(null, new ExternalId(named.system(), named.id()), null, null);
            }
            if (reference instanceof Reference.ByEmail named) {
                return new Party(null, null, named.address(), null);
            }
            return new Party(null, null, null, ((Reference.ByPhone) reference).number());
        }

        Reference reference() {
            if (externalId != null) {
                return new Reference.ByExternalId(externalId.system(), externalId.id());
            }
            if (email != null) {
                return new Reference.ByEmail(email);
            }
            if (phone != null) {
                return new Reference.ByPhone(phone);
            }
            if (id != null) {
                return new Reference.ById(id);
            }
            throw new IllegalArgumentException("A waiting touch without its customer");
        }
    }

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
            return new WaitingTouch(reference(content), content.touch(), version(content), content.receivedAt());
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "Not a waiting touch: " + e.getClass().getSimpleName());
        }
    }

    private static long version(Content content) {
        return content.version() == null ? 0 : content.version();
    }

    private static Content content(WaitingTouch touch, @Nullable Instant receivedAt) {
        Long version = touch.version() == 0 ? null : touch.version();
        if (touch.customer() instanceof Between between) {
            Party from = Party.of(between.from());
            Party to = Party.of(between.to());
            return new Content(null, null, null, null, from, to, touch.draft(), version, receivedAt);
        }
        Party one = Party.of((Reference) touch.customer());
        return new Content(
                one.id(), one.externalId(), one.email(), one.phone(), null, null, touch.draft(), version, receivedAt);
    }

    private static CustomerReference reference(Content content) {
        return content.from() != null && content.to() != null
                ? new Between(content.from().reference(), content.to().reference())
                : new Party(content.id(), content.externalId(), content.email(), content.phone()).reference();
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
