package io.thousandhands.notification.nudge;

import java.time.Instant;

/** Before the rep's eyes. While it is held they see until when, and it takes no place among what is to do. */
public record Open(Subject subject, long revision, Trail trail, Demand demand) implements Live {

    /** Another rep has hours and a budget of their own. */
    @Override
    public Nudge asked(Demand asked, Instant now) {
        if (asked.equals(demand)) {
            return this;
        }
        return asked.repId().equals(demand.repId())
                ? new Open(subject, revision + 1, trail, asked)
                : new Waiting(subject, revision + 1, trail, asked);
    }

    @Override
    public State state() {
        return State.OPEN;
    }
}
