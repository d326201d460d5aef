package io.thousandhands.notification.nudge;

import java.time.Instant;
import java.util.Locale;

/** Its reason, or everybody who could act, is gone. */
public record Withdrawn(Subject subject, long revision, Trail trail, Demand demand, Instant endedAt, Cause cause)
        implements Ended {

    /** What is gone. */
    public enum Cause {
        /** An orphan with no manager left to turn to; who adopts it within the silence is asked again. */
        NOBODY_TO_ACT,
        /** They are not to be touched for a while, or for good. */
        CUSTOMER_RESTING,
        /** They turned out to be another one, who is nudged for both; who is split within the silence is asked again. */
        CUSTOMER_MERGED,
        /** Final. */
        CUSTOMER_ERASED;

        /** The name in the table: {@code customer_erased}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Nudge asked(Demand asked, Instant now) {
        return cause == Cause.CUSTOMER_ERASED ? this : new Waiting(subject, revision + 1, trail.askedAgain(now), asked);
    }

    @Override
    public Nudge forgotten(Instant now) {
        return cause == Cause.CUSTOMER_ERASED ? this : Ended.super.forgotten(now);
    }

    @Override
    public State state() {
        return State.WITHDRAWN;
    }
}
