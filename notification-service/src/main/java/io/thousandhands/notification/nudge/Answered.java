package io.thousandhands.notification.nudge;

import java.time.Instant;

/** The customer is back in sight. */
public record Answered(Subject subject, long revision, Trail trail, Demand demand, Instant endedAt) implements Ended {
    @Override
    public State state() {
        return State.ANSWERED;
    }
}
