package io.thousandhands.notification.store;

import io.thousandhands.contracts.event.Nudge.State;
import io.thousandhands.contracts.event.Nudge.Urgency;
import io.thousandhands.contracts.event.NudgeEvent;
import io.thousandhands.notification.nudge.Demand;
import io.thousandhands.notification.nudge.Nudge;
import io.thousandhands.notification.nudge.Withdrawn;
import java.util.Objects;

/** Nudges as they are told. */
public final class NudgeEvents {

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

    private NudgeEvents() {}
}
