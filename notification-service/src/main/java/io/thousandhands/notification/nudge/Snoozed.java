package io.thousandhands.notification.nudge;

import java.time.Instant;

/** @param until when it asks again */
public record Snoozed(Subject subject, long revision, Trail trail, Demand demand, Instant until) implements Live {

    /** A snooze is between one rep and the nudge: for the next rep it waits like any other. */
    @Override
    public Nudge asked(Demand asked, Instant now) {
        if (asked.equals(demand)) {
            return this;
        }
        return asked.repId().equals(demand.repId())
                ? new Snoozed(subject, revision + 1, trail, asked, until)
                : new Waiting(subject, revision + 1, trail, asked);
    }

    /** The time has come. */
    public Open woken() {
        return new Open(subject, revision + 1, trail, demand);
    }

    /** Another time for the same snooze. */
    public Snoozed until(Instant other) {
        return new Snoozed(subject, revision + 1, trail, demand, other);
    }

    @Override
    public State state() {
        return State.SNOOZED;
    }
}
