package io.thousandhands.contracts.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that put us before a customer's eyes. Carries ids, never names, addresses or free text.
 *
 * @param id derived from {@code source} and {@code sourceId}
 * @param source who told it: a system's client id, {@code adapter:} and the adapter's name, or {@code rep:} and the rep's id
 * @param sourceId the source's own id of it
 * @param kind a name of the catalogue of kinds
 * @param occurredAt in milliseconds; later than now: planned
 * @param evidence said by a person, or seen by a system
 * @param contactIds whom it reached; empty: nobody in particular
 * @param durationSeconds how long it took
 * @param sealedNote free text, sealed with the customer's key: base64 of nonce and AES-256-GCM ciphertext; touch-service
 *     alone can open it, and nobody once the customer is erased
 */
public record Touch(
        UUID id,
        UUID customerId,
        String source,
        String sourceId,
        String kind,
        Instant occurredAt,
        Evidence evidence,
        List<UUID> contactIds,
        @Nullable UUID repId,
        @Nullable Direction direction,
        @Nullable String purpose,
        @Nullable String outcome,
        @Nullable Integer durationSeconds,
        @Nullable String sealedNote) {

    public Touch {
        contactIds = contactIds == null ? List.of() : List.copyOf(contactIds);
    }

    /** Who vouches for a touch. */
    public enum Evidence {
        @JsonProperty("said")
        SAID,
        @JsonProperty("seen")
        SEEN
    }

    /** Who began it. */
    public enum Direction {
        @JsonProperty("outbound")
        OUTBOUND,
        @JsonProperty("inbound")
        INBOUND
    }
}
