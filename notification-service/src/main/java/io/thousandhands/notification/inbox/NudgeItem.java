package io.thousandhands.notification.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.thousandhands.notification.nudge.State;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A nudge with what a reader needs to act on it.
 *
 * @param urgency {@code urgent} or {@code soon}
 * @param revision one up for each change: of two states the higher is the newer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Nudge", description = "One reason for one rep to act on one customer.")
public record NudgeItem(
        UUID id,
        @Schema(description = "Without a name once erased.") Named customer,
        @Schema(description = "Who should act.") Named rep,

        @Schema(description = "Why: recency is a customer who is fading or out of sight.", examples = "recency")
        String reason,

        @Schema(
                enumeration = {"waiting", "open", "snoozed", "answered", "dismissed", "withdrawn"},
                examples = "open")
        String state,

        @Schema(
                enumeration = {"urgent", "soon"},
                description = "urgent: the customer has slipped; soon: they fade.",
                examples = "soon")
        String urgency,

        @Schema(
                description = "When it last came before a rep's eyes; absent: never yet.",
                examples = "2026-03-01T09:30:00Z")
        @Nullable
        Instant raisedAt,

        @Schema(description = "When the customer slips, or slipped.", examples = "2026-03-19T15:30:00Z")
        Instant dueAt,

        @Schema(description = "When it was answered, dismissed or withdrawn.") @Nullable
        Instant endedAt,

        @Schema(
                description =
                        "While it waits: when it may be expected, if nothing more pressing comes; absent: too far ahead to"
                                + " say. In lists of waiting nudges and of a single one.")
        @Nullable
        Instant plannedFor,

        @Schema(
                description =
                        "Nothing is to be done before, because somebody tried just now or will meet the customer soon. It"
                                + " asks again by itself.")
        @Nullable
        Instant heldUntil,

        @Schema(
                description =
                        "How often it was snoozed. After three times it can be no more, and is the manager's too.",
                examples = "1")
        int snoozes,

        @Schema(description = "When it asks again, while it is snoozed.") @Nullable
        Instant snoozedUntil,

        @Schema(
                description =
                        "Why it was dismissed; or withdrawn: nobody_to_act, customer_resting, customer_merged, customer_erased.",
                examples = "other_way")
        @Nullable
        String because,

        @Schema(
                description =
                        "The last touch that reached the customer, or whoever is merged into them; absent: never.")
        @Nullable
        LastTouch lastTouch,

        @Schema(description = "A kind of touch that would serve.", examples = "call")
        String suggestion,

        @Schema(description = "Whom it would serve to touch: whoever was reached longest ago; absent: nobody known.")
        @Nullable
        Named suggestedContact,

        @Schema(description = "One up for each change.", examples = "1")
        long revision,

        @Schema(description = "The silence, counted per customer.", examples = "3")
        long episode) {

    boolean isWaiting() {
        return state.equals(State.WAITING.code());
    }

    boolean isPlannedBefore(Instant time) {
        return plannedFor != null && plannedFor.isBefore(time);
    }

    NudgeItem plannedFor(@Nullable Instant time) {
        return new NudgeItem(
                id,
                customer,
                rep,
                reason,
                state,
                urgency,
                raisedAt,
                dueAt,
                endedAt,
                time,
                heldUntil,
                snoozes,
                snoozedUntil,
                because,
                lastTouch,
                suggestion,
                suggestedContact,
                revision,
                episode);
    }

    /** @param name null: erased, or not known yet */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Named(
            UUID id,
            @Schema(examples = "Harbour Bakery") @Nullable String name) {}

    /** @param kind a name of the catalogue of kinds */
    public record LastTouch(
            @Schema(examples = "2026-01-05T14:00:00Z") Instant at,
            @Schema(examples = "newsletter") String kind) {}
}
