package io.thousandhands.notification.nudge;

import java.time.Instant;

/** Planned for a later day or hour of its rep, who does not see it among what is to do. */
public record Waiting(Subject subject, long revision, Trail trail, Demand demand) implements Live {

    static Waiting asked(Subject subject, Demand demand, Instant now) {
        return new Waiting(subject, 1, Trail.begun(now), demand);
    }

    @Override
    public Nudge asked(Demand asked, Instant now) {
        return asked.equals(demand) ? this : new Waiting(subject, revision + 1, trail, asked);
    }

    /** Its hour has come. */
    public Open raised(Instant now) {
        return new Open(subject, revision + 1, trail.raised(now), demand);
    }

    @Override
    public State state() {
        return State.WAITING;
    }
}
