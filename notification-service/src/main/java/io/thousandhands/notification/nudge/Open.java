package io.thousandhands.notification.nudge;

import java.time.Instant;

/** Before the rep's eyes. */
public record Open(Subject subject, long revision, Instant raisedAt, Demand demand) implements Live {

    static Open raised(Subject subject, Demand demand, Instant now) {
        return new Open(subject, 1, now, demand);
    }

    @Override
    public Nudge asked(Demand asked, Instant now) {
        return asked.equals(demand) ? this : new Open(subject, revision + 1, raisedAt, asked);
    }

    @Override
    public State state() {
        return State.OPEN;
    }
}
