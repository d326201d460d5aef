package io.thousandhands.contracts.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One reason for one rep to act on one customer.
 *
 * @param id derived from customer, reason and episode
 * @param revision one up for each change
 * @param repId who should act
 * @param reason {@code recency}; others come later
 * @param dueAt when the customer slips, or slipped
 * @param raisedAt when it last came before a rep's eyes
 * @param snoozedUntil set while it is snoozed
 * @param because why it was dismissed or withdrawn, as a code
 * @param suggestion a kind of touch that would serve
 * @param heldUntil before then there is nothing to do: somebody tried just now, or will meet the customer; null: nothing holds it
 * @param snoozes how often it was snoozed; null: told before that was counted
 */
public record Nudge(
        UUID id,
        long revision,
        UUID customerId,
        UUID repId,
        String reason,
        long episode,
        State state,
        Urgency urgency,
        Instant raisedAt,
        Instant dueAt,
        @Nullable Instant endedAt,
        @Nullable Instant snoozedUntil,
        @Nullable String because,
        @Nullable String suggestion,
        @Nullable Instant heldUntil,
        @Nullable Integer snoozes) {

    /** Where the nudge is. */
    public enum State {
        /** Raised before, and now planned for the next hours of another rep. What was never raised is not told. */
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("open")
        OPEN,
        @JsonProperty("snoozed")
        SNOOZED,
        /** Ended by the touch that answers it. */
        @JsonProperty("answered")
        ANSWERED,
        @JsonProperty("dismissed")
        DISMISSED,
        /** Ended because its reason is gone. */
        @JsonProperty("withdrawn")
        WITHDRAWN
    }

    /** How much it matters now. */
    public enum Urgency {
        @JsonProperty("soon")
        SOON,
        @JsonProperty("urgent")
        URGENT
    }
}
