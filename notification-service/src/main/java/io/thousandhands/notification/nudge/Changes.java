package io.thousandhands.notification.nudge;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The small change that situations have in common. */
final class Changes {

    /** Ends what is live up to an episode: the ends of earlier ones may have been skipped by a later word. */
    static List<Nudge> answered(Collection<? extends Nudge> existing, long lastEpisode, Instant now) {
        return existing.stream()
                .filter(nudge -> nudge.subject().episode() <= lastEpisode)
                .filter(Live.class::isInstance)
                .<Nudge>map(nudge -> ((Live) nudge).answered(now))
                .toList();
    }

    /** Nothing, if nothing changed. */
    static List<Nudge> between(Nudge before, Nudge after) {
        return after.equals(before) ? List.of() : List.of(after);
    }

    private Changes() {}
}
