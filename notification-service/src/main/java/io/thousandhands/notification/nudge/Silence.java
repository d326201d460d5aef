package io.thousandhands.notification.nudge;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The customer is fading or out of sight, and somebody should act.
 *
 * @param slipsAt when they slip, or slipped
 * @param lastTouchKind the last touch that counted; null: never touched
 * @param heldUntil what holds the nudge, as of {@link Demand}
 */
public record Silence(
        UUID customerId,
        long episode,
        Urgency urgency,
        Instant slipsAt,
        @Nullable String lastTouchKind,
        Responsible responsible,
        @Nullable Instant heldUntil)
        implements Situation {

    @Override
    public List<Nudge> changes(Collection<? extends Nudge> existing, Instant now) {
        if (existing.stream().anyMatch(nudge -> nudge.subject().episode() > episode)) {
            // The nudges know more than these facts: older ones are being read again.
            return List.of();
        }
        return Stream.concat(
                        Changes.answered(existing, episode - 1, now).stream(), ofThisSilence(existing, now).stream())
                .toList();
    }

    private List<Nudge> ofThisSilence(Collection<? extends Nudge> existing, Instant now) {
        Optional<? extends Nudge> nudge = existing.stream()
                .filter(candidate -> candidate.subject().equals(subject()))
                .findFirst();
        if (responsible instanceof Responsible.Somebody somebody) {
            return ask(nudge, demandOn(somebody.repId()), now);
        }
        if (responsible instanceof Responsible.Nobody && nudge.orElse(null) instanceof Live live) {
            return List.of(live.withdrawn(Withdrawn.Cause.NOBODY_TO_ACT, now));
        }
        return List.of();
    }

    private List<Nudge> ask(Optional<? extends Nudge> nudge, Demand demand, Instant now) {
        return nudge.map(known -> Changes.between(known, known.asked(demand, now)))
                .orElseGet(() -> List.of(Waiting.asked(subject(), demand, now)));
    }

    private Demand demandOn(UUID repId) {
        return new Demand(repId, urgency, slipsAt, Suggestion.after(lastTouchKind, urgency), heldUntil);
    }

    private Subject subject() {
        return Subject.ofSilence(customerId, episode);
    }
}
