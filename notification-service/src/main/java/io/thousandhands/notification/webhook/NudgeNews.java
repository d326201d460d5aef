package io.thousandhands.notification.webhook;

import io.thousandhands.notification.nudge.Ended;
import io.thousandhands.notification.nudge.Nudge;
import io.thousandhands.notification.nudge.Open;
import io.thousandhands.notification.nudge.Snoozed;
import io.thousandhands.notification.nudge.Urgency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is news about a nudge.
 *
 * @param formerRepId set if it moved: whose it was
 */
public record NudgeNews(EventType type, @Nullable UUID formerRepId) {

    /** What was last said of a nudge that has not ended. */
    public record Said(UUID repId, Urgency urgency, boolean asleep) {

        /** Empty: of this nudge nothing is to be remembered. */
        public static Optional<Said> of(Nudge nudge) {
            return isBeforeTheRep(nudge)
                    ? Optional.of(
                            new Said(nudge.demand().repId(), nudge.demand().urgency(), nudge instanceof Snoozed))
                    : Optional.empty();
        }
    }

    /**
     * Empty: nobody was told of it yet, nor is now.
     *
     * @param said null: nothing was said since it was raised, or since its end
     */
    public static Optional<NudgeNews> between(@Nullable Said said, Nudge nudge) {
        if (said == null) {
            return isBeforeTheRep(nudge) ? news(raised(nudge)) : Optional.empty();
        }
        if (nudge instanceof Ended) {
            return news(EventType.NUDGE_ENDED);
        }
        return said.repId().equals(nudge.demand().repId())
                ? news(change(said, nudge))
                : Optional.of(new NudgeNews(EventType.NUDGE_MOVED, said.repId()));
    }

    /** One that nobody heard of before it was hidden. */
    private static EventType raised(Nudge nudge) {
        return nudge instanceof Snoozed ? EventType.NUDGE_SNOOZED : EventType.NUDGE_RAISED;
    }

    private static EventType change(Said said, Nudge nudge) {
        if (nudge instanceof Snoozed) {
            return said.asleep() ? EventType.NUDGE_CHANGED : EventType.NUDGE_SNOOZED;
        }
        if (said.asleep()) {
            return EventType.NUDGE_WOKEN;
        }
        return nudge.demand().urgency().compareTo(said.urgency()) < 0
                ? EventType.NUDGE_PRESSING
                : EventType.NUDGE_CHANGED;
    }

    private static boolean isBeforeTheRep(Nudge nudge) {
        return nudge instanceof Open || nudge instanceof Snoozed;
    }

    private static Optional<NudgeNews> news(EventType type) {
        return Optional.of(new NudgeNews(type, null));
    }
}
