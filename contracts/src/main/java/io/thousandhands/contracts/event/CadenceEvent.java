package io.thousandhands.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;

/**
 * What cadence-service tells of a customer's recency. Keyed by customer and subject, so that compaction keeps the last
 * word on each; the version is the revision, counted per customer and subject.
 */
public sealed interface CadenceEvent extends Event {
    /** The subject of what is told here; others (occasions, commitments) come beside it. */
    String RECENCY = "recency";

    UUID customerId();

    @JsonIgnore
    @Override
    default String key() {
        return customerId() + "/" + RECENCY;
    }

    /** A told state of a standing. */
    sealed interface Told extends CadenceEvent {
        Recency recency();

        @JsonIgnore
        @Override
        default UUID customerId() {
            return recency().customerId();
        }

        @JsonIgnore
        @Override
        default long version() {
            return recency().revision();
        }
    }

    /** Left <i>in sight</i>; the deadline is near. */
    record CustomerFading(Recency recency) implements Told {}

    /** Out of sight. */
    record CustomerSlipped(Recency recency) implements Told {}

    /** Touched again: the episode is over. */
    record CustomerBackInSight(Recency recency) implements Told {}

    /** Out of sight for long; said again each interval. */
    record CustomerLongGone(Recency recency) implements Told {}

    /**
     * Not to be touched from now on, so there is no deadline; until when, the customer's own record says. It ends the episode,
     * if there was one: who is out of sight afterwards begins another.
     *
     * @param revision counted per customer, one up for each thing told
     * @param episode the last silence, counted per customer
     * @param at when it began
     */
    record CustomerResting(UUID customerId, long revision, long episode, Instant at) implements CadenceEvent {
        @JsonIgnore
        @Override
        public long version() {
            return revision;
        }
    }

    /** The customer has no standing any more: they were erased, or merged into another. A tombstone. */
    record Removed(long version, UUID customerId) implements CadenceEvent {}
}
