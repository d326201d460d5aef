package io.thousandhands.notification.decide;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BooleanSupplier;

/** Some of all that is due, each in transactions of its own: first what calls for decisions, then these, then the raising. */
@ApplicationScoped
class Round {
    private final AbsenceTurns absences;
    private final HoldEnds holds;
    private final SnoozeWaker snoozes;
    private final Decider decider;
    private final Pacer pacer;

    Round(AbsenceTurns absences, HoldEnds holds, SnoozeWaker snoozes, Decider decider, Pacer pacer) {
        this.absences = absences;
        this.holds = holds;
        this.snoozes = snoozes;
        this.decider = decider;
        this.pacer = pacer;
    }

    /**
     * @param factsAreThere whether they are those of the present, at any moment
     * @return whether there may be more
     */
    boolean doSome(BooleanSupplier factsAreThere) {
        holds.markDue();
        return absences.turnDue() | snoozes.wakeDue() | decider.decideSome(factsAreThere) | pacer.raiseSome();
    }
}
