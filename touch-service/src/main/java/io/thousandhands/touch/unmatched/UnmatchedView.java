package io.thousandhands.touch.unmatched;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.thousandhands.touch.touch.Between;
import io.thousandhands.touch.touch.Reference;
import io.thousandhands.touch.touch.Side;
import io.thousandhands.touch.touch.WaitingTouch;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A waiting touch as readers see it. */
@JsonInclude(Include.NON_NULL)
@Schema(name = "UnmatchedTouch")
public record UnmatchedView(
        UUID id,

        @Schema(description = "always unmatched: it waits for its customer")
        String status,

        @Schema(
                description = "unknown: nobody is known by this name; ambiguous: several customers are",
                examples = "unknown")
        String reason,

        @Schema(description = "how the sender named the customer; missing: see from and to") @Nullable
        PartyView customer,

        @Schema(description = "who began it: the customer, or somebody of ours who is not known as a rep") @Nullable
        PartyView from,

        @Schema(description = "the other of the two") @Nullable
        PartyView to,

        @Schema(description = "of an ambiguous one: the customers who are known by that name") @Nullable
        List<UUID> candidates,

        @Schema(examples = "call") String kind,
        Instant occurredAt,
        String source,
        String sourceId,

        @Schema(description = "since when it waits; after 400 days it is given up")
        Instant receivedAt) {

    static UnmatchedView of(WaitingTouch touch, List<UUID> candidates) {
        boolean ambiguous = !candidates.isEmpty();
        return new UnmatchedView(
                touch.draft().id(),
                "unmatched",
                ambiguous ? "ambiguous" : "unknown",
                touch.customer() instanceof Reference alone ? PartyView.of(alone) : null,
                side(touch, Side.FROM),
                side(touch, Side.TO),
                ambiguous ? candidates : null,
                touch.draft().kind(),
                touch.draft().occurredAt(),
                touch.draft().source(),
                touch.draft().sourceId(),
                touch.receivedAt());
    }

    private static @Nullable PartyView side(WaitingTouch touch, Side side) {
        return touch.customer() instanceof Between between ? PartyView.of(between.at(side)) : null;
    }
}
