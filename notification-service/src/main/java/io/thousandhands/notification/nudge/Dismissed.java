package io.thousandhands.notification.nudge;

import java.time.Instant;

/** The rep will not act on this silence. The next one raises a nudge of its own. */
public record Dismissed(Subject subject, long revision, Trail trail, Demand demand, Instant endedAt, Because because)
        implements Ended {

    /** Who handed the customer over spoke for themselves only. */
    @Override
    public Nudge asked(Demand asked, Instant now) {
        boolean handedOver = because == Because.OTHER_OWNER && !asked.repId().equals(demand.repId());
        return handedOver ? new Waiting(subject, revision + 1, trail.askedAgain(now), asked) : this;
    }

    @Override
    public State state() {
        return State.DISMISSED;
    }
}
