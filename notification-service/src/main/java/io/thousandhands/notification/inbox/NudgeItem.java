package io.thousandhands.notification.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
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
                enumeration = {"open", "snoozed", "answered", "dismissed", "withdrawn"},
                examples = "open")
        String state,

        @Schema(
                enumeration = {"urgent", "soon"},
                description = "urgent: the customer has slipped; soon: they fade.",
                examples = "soon")
        String urgency,

        @Schema(examples = "2026-03-01T09:30:00Z") Instant raisedAt,

        @Schema(description = "When the customer slips, or slipped.", examples = "2026-03-19T15:30:00Z")
        Instant dueAt,

        @Schema(description = "When it was answered, dismissed or withdrawn.") @Nullable
        Instant endedAt,

        @Schema(description = "When it asks again, while it is snoozed.") @Nullable
        Instant snoozedUntil,

        @Schema(
                description =
                        "Why it was dismissed; or withdrawn: nobody_to_act, customer_resting, customer_merged, customer_erased.",
                examples = "not_now")
        @Nullable
        String because,

        @Schema(
                description =
                        "The last touch that reached the customer, or whoever is merged into them; absent: never.")
        @Nullable
        LastTouch lastTouch,

        @Schema(description = "A kind of touch that would serve.", examples = "call")
        String suggestion,

        @Schema(description = "One up for each change.", examples = "1")
        long revision,

        @Schema(description = "The silence, counted per customer.", examples = "3")
        long episode) {

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
