package io.thousandhands.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/** What notification-service tells of a nudge. */
public sealed interface NudgeEvent extends Event {
    UUID nudgeId();

    @JsonIgnore
    @Override
    default String key() {
        return nudgeId().toString();
    }

    /** The nudge in full. */
    record Changed(Nudge nudge) implements NudgeEvent {
        @JsonIgnore
        @Override
        public UUID nudgeId() {
            return nudge.id();
        }

        @JsonIgnore
        @Override
        public long version() {
            return nudge.revision();
        }
    }

    /** Its customer was erased. A tombstone. */
    record Removed(long version, UUID nudgeId) implements NudgeEvent {}
}
