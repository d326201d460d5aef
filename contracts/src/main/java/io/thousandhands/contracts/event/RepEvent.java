package io.thousandhands.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/** What customer-service tells of a rep. */
public sealed interface RepEvent extends Event {
    UUID repId();

    @JsonIgnore
    @Override
    default String key() {
        return repId().toString();
    }

    /** The rep in full. */
    record Changed(long version, Rep rep) implements RepEvent {
        @JsonIgnore
        @Override
        public UUID repId() {
            return rep.id();
        }
    }

    /** Nothing personal is left. A tombstone. */
    record Erased(long version, UUID repId) implements RepEvent {}
}
