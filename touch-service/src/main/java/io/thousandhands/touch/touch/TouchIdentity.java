package io.thousandhands.touch.touch;

import io.thousandhands.contracts.DerivedId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which touch it is: the same source and the same id of the source's own are the same touch, however often it comes.
 *
 * @param id derived from {@code source} and {@code sourceId}
 * @param origin where {@code sourceId} comes from
 */
public record TouchIdentity(UUID id, String source, String sourceId, Origin origin) {

    /** Where the source's own id comes from, in this order. */
    public enum Origin {
        ITEM,
        IDEMPOTENCY_KEY,
        /** Nobody gave one: equal content is the same touch. */
        CONTENT
    }

    /** @param idempotencyKey of a request with a single touch; null: none */
    public static TouchIdentity of(CheckedTouch touch, String source, @Nullable String idempotencyKey) {
        String sourceId = touch.sourceId();
        if (sourceId != null) {
            return of(source, sourceId, Origin.ITEM);
        }
        return idempotencyKey != null
                ? of(source, idempotencyKey, Origin.IDEMPOTENCY_KEY)
                : of(source, ContentDigest.of(touch), Origin.CONTENT);
    }

    private static TouchIdentity of(String source, String sourceId, Origin origin) {
        return new TouchIdentity(DerivedId.ofTouch(source, sourceId), source, sourceId, origin);
    }
}
