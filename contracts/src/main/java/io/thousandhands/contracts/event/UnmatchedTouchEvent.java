package io.thousandhands.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A touch that waits for its customer, or a retraction that waits for its touch, and the end of their waiting. */
public sealed interface UnmatchedTouchEvent extends Event {
    /** After a touch's id, the key of its retraction. */
    String OF_A_RETRACTION = "/retraction";

    UUID touchId();

    @JsonIgnore
    @Override
    default String key() {
        return touchId().toString();
    }

    /**
     * The customer is not known yet.
     *
     * @param keyId which of touch-service's keys sealed it
     * @param sealed nonce and AES-256-GCM ciphertext of the touch as it was posted; touch-service alone can open it
     */
    record Waiting(UUID touchId, String keyId, byte[] sealed) implements UnmatchedTouchEvent {
        @JsonIgnore
        @Override
        public long version() {
            return 0;
        }
    }

    /**
     * Found its customer, or waited too long. A tombstone.
     *
     * @param version what waits with a lesser version of the touch waits no more; what was told anew since waits on
     */
    record Settled(long version, UUID touchId) implements UnmatchedTouchEvent {
        /** Of what waits with this version of the touch, 0 as first told. */
        public static Settled of(long waiting, UUID touchId) {
            return new Settled(waiting + 1, touchId);
        }
    }

    /**
     * A retraction came before its touch: it waits under a key of its own until the touch shows.
     *
     * @param version when the touch was retracted, in milliseconds
     * @param by who retracted it, as {@link Touch#source} says who told it
     */
    record RetractionWaiting(
            long version, UUID touchId, @Nullable String reason, String by) implements UnmatchedTouchEvent {
        @JsonIgnore
        @Override
        public String key() {
            return touchId + OF_A_RETRACTION;
        }
    }

    /**
     * The retraction is on the log, or was given up. A tombstone.
     *
     * @param version a retraction with a lesser version waits no more; what was told anew since waits on
     */
    record RetractionSettled(long version, UUID touchId) implements UnmatchedTouchEvent {
        /** Of the retraction that waits with this version. */
        public static RetractionSettled of(RetractionWaiting waiting) {
            return new RetractionSettled(waiting.version() + 1, waiting.touchId());
        }

        @JsonIgnore
        @Override
        public String key() {
            return touchId + OF_A_RETRACTION;
        }
    }
}
