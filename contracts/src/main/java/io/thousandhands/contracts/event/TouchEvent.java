package io.thousandhands.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the log says of one touch of one customer.
 *
 * <p>The order per (customer, touch) is: version, then retraction over correction, then the digest of the record's
 * value ({@link io.thousandhands.contracts.DerivedId#digestOf}). Values hold nothing but content, so that the same
 * content has the same digest.
 */
public sealed interface TouchEvent extends Event {
    UUID touchId();

    UUID customerId();

    @JsonIgnore
    @Override
    default String key() {
        return customerId().toString();
    }

    /** Seen or logged for the first time: always version 0, so that a late retry never revives what was changed. */
    record Recorded(Touch touch) implements TouchEvent {
        @JsonIgnore
        @Override
        public UUID touchId() {
            return touch.id();
        }

        @JsonIgnore
        @Override
        public UUID customerId() {
            return touch.customerId();
        }

        @JsonIgnore
        @Override
        public long version() {
            return 0;
        }
    }

    /**
     * The touch in full as it should have been told.
     *
     * @param by who corrected it, as {@link Touch#source} says who told it; null: told before this was kept
     */
    record Corrected(long version, Touch touch, @Nullable String by) implements TouchEvent {
        @JsonIgnore
        @Override
        public UUID touchId() {
            return touch.id();
        }

        @JsonIgnore
        @Override
        public UUID customerId() {
            return touch.customerId();
        }
    }

    /**
     * It did not happen, or not to this customer.
     *
     * @param by who retracted it, as {@link Touch#source} says who told it; null: told before this was kept
     */
    record Retracted(
            long version,
            UUID touchId,
            UUID customerId,
            @Nullable String reason,
            @Nullable String by) implements TouchEvent {}
}
