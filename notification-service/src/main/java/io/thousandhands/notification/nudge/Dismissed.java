package io.thousandhands.notification.nudge;

import java.time.Instant;

/** The rep will not act on this silence. The next one raises a nudge of its own. */
public record Dismissed(
        Subject subject, long revision, Instant raisedAt, Demand demand, Instant endedAt, Because because)
        implements Ended {
    @Override
    public State state() {
        return State.DISMISSED;
    }
}
