package io.thousandhands.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/** A touch that waits for its customer, and the end of its waiting. */
public sealed interface UnmatchedTouchEvent extends Event {
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

    /** Found its customer, or waited too long. A tombstone. */
    record Settled(UUID touchId) implements UnmatchedTouchEvent {
        @JsonIgnore
        @Override
        public long version() {
            return 1;
        }
    }
}
