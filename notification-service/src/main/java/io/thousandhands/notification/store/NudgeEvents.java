package io.thousandhands.notification.store;

import io.thousandhands.contracts.event.Nudge.State;
import io.thousandhands.contracts.event.Nudge.Urgency;
import io.thousandhands.contracts.event.NudgeEvent;
import io.thousandhands.notification.nudge.Demand;
import io.thousandhands.notification.nudge.Nudge;
import io.thousandhands.notification.nudge.Subject;
import io.thousandhands.notification.nudge.Trail;
import io.thousandhands.notification.nudge.Withdrawn;
import java.util.Objects;

/** Nudges as they are told. */
public final class NudgeEvents {
    /** Nudges from before anything was suggested. */
    private static final String NO_SUGGESTION = "call";

    /** A tombstone if its customer was erased: nothing of it stays on the topic. */
    static NudgeEvent of(Nudge nudge) {
        return nudge instanceof Withdrawn withdrawn && withdrawn.cause() == Withdrawn.Cause.CUSTOMER_ERASED
                ? new NudgeEvent.Removed(nudge.revision(), nudge.id())
                : changed(nudge);
    }

    /** Its state in full, whatever it is. */
    public static NudgeEvent changed(Nudge nudge) {
        return new NudgeEvent.Changed(toldOf(nudge));
    }

    /** Only what was raised is told. */
    private static io.thousandhands.contracts.event.Nudge toldOf(Nudge nudge) {
        Demand demand = nudge.demand();
        return new io.thousandhands.contracts.event.Nudge(
                nudge.id(),
                nudge.revision(),
                nudge.subject().customerId(),
                demand.repId(),
                nudge.subject().reason(),
                nudge.subject().episode(),
                State.valueOf(nudge.state().name()),
                Urgency.valueOf(demand.urgency().name()),
                Objects.requireNonNull(nudge.raisedAt()),
                demand.dueAt(),
                Ending.endedAt(nudge),
                Ending.snoozedUntil(nudge),
                Ending.because(nudge),
                demand.suggestion(),
                demand.heldUntil(),
                nudge.trail().snoozes());
    }

    /** A nudge as it was told; since when it was asked for was not, so it is since it was raised. */
    static Nudge read(io.thousandhands.contracts.event.Nudge told) {
        Subject subject = new Subject(told.customerId(), told.reason(), told.episode());
        Integer snoozes = told.snoozes();
        Trail trail = new Trail(told.raisedAt(), told.raisedAt(), snoozes == null ? 0 : snoozes);
        Demand demand = new Demand(
                told.repId(),
                io.thousandhands.notification.nudge.Urgency.valueOf(
                        told.urgency().name()),
                told.dueAt(),
                Objects.requireNonNullElse(told.suggestion(), NO_SUGGESTION),
                told.heldUntil());
        return Ending.of(told, subject, trail, demand);
    }

    private NudgeEvents() {}
}
