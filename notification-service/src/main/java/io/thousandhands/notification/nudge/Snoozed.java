package io.thousandhands.notification.nudge;

import java.time.Instant;

/** @param until when it asks again */
public record Snoozed(Subject subject, long revision, Instant raisedAt, Demand demand, Instant until) implements Live {

    /** A snooze is between one rep and the nudge: the next rep finds it open. */
    @Override
    public Nudge asked(Demand asked, Instant now) {
        if (asked.equals(demand)) {
            return this;
        }
        return asked.repId().equals(demand.repId())
                ? new Snoozed(subject, revision + 1, raisedAt, asked, until)
                : new Open(subject, revision + 1, raisedAt, asked);
    }

    /** The time has come. */
    public Open woken() {
        return new Open(subject, revision + 1, raisedAt, demand);
    }

    @Override
    public State state() {
        return State.SNOOZED;
    }
}
