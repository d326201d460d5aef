package io.thousandhands.notification.nudge;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What is known of a customer at present, and what follows for the customer's nudges. */
public sealed interface Situation
        permits Silence, Situation.Untold, Situation.InSight, Situation.Resting, Situation.Merged, Situation.Erased {

    /**
     * Which nudges must change: new ones, and new revisions of existing ones.
     *
     * @param existing the customer's nudges: all that are live, and that of the present silence; all of an erased one
     */
    List<Nudge> changes(Collection<? extends Nudge> existing, Instant now);

    /** Nobody told anything yet, or not of whom; what is here stays as it is. */
    record Untold() implements Situation {
        @Override
        public List<Nudge> changes(Collection<? extends Nudge> existing, Instant now) {
            return List.of();
        }
    }

    /** @param episode the silence that ended */
    record InSight(long episode) implements Situation {
        @Override
        public List<Nudge> changes(Collection<? extends Nudge> existing, Instant now) {
            return Changes.answered(existing, episode, now);
        }
    }

    /**
     * They are not to be touched. Who is silent afterwards is so in another episode, and is asked about by another nudge.
     *
     * @param episode the last silence before
     */
    record Resting(long episode) implements Situation {
        @Override
        public List<Nudge> changes(Collection<? extends Nudge> existing, Instant now) {
            return existing.stream()
                    .filter(nudge -> nudge.subject().episode() <= episode)
                    .filter(Live.class::isInstance)
                    .<Nudge>map(nudge -> ((Live) nudge).withdrawn(Withdrawn.Cause.CUSTOMER_RESTING, now))
                    .toList();
        }
    }

    /**
     * They have no standing of their own, but that of another counts for both. Also what cadence has taken back: if they are
     * erased, that comes with the news of customers.
     */
    record Merged() implements Situation {
        @Override
        public List<Nudge> changes(Collection<? extends Nudge> existing, Instant now) {
            return existing.stream()
                    .filter(Live.class::isInstance)
                    .<Nudge>map(nudge -> ((Live) nudge).withdrawn(Withdrawn.Cause.CUSTOMER_MERGED, now))
                    .toList();
        }
    }

    /** Nothing may be left that speaks of them. */
    record Erased() implements Situation {
        @Override
        public List<Nudge> changes(Collection<? extends Nudge> existing, Instant now) {
            return existing.stream()
                    .flatMap(nudge -> Changes.between(nudge, nudge.forgotten(now)).stream())
                    .toList();
        }
    }
}
