package io.thousandhands.notification.inbox;

import io.thousandhands.notification.nudge.Because;
import io.thousandhands.notification.nudge.Snooze;
import io.thousandhands.notification.nudge.State;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.Problem.Violation;
import io.thousandhands.platform.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What may be wrong with a request about nudges, and what to change. */
final class NudgeProblems {

    static ProblemException notFound() {
        return Problem.notFound("No such nudge: check the id.").toException();
    }

    static ProblemException ended(State state) {
        return Problem.conflict("nudge-ended", "Nothing is left to do: the nudge has ended. Read it again.")
                .with("state", state.code())
                .toException();
    }

    static ProblemException waits() {
        return Problem.conflict(
                        "nudge-waits", "It is not before anybody's eyes yet. Snooze it once it is open, or dismiss it.")
                .toException();
    }

    static ProblemException snoozedEnough() {
        return Problem.conflict(
                        "snoozed-enough",
                        "It was snoozed " + Snooze.TIMES + " times in this silence. Touch the customer, or dismiss it.")
                .toException();
    }

    /** @param because which names a fact that is not there */
    static ProblemException factFirst(Because because) {
        String first =
                switch (because) {
                    case RESTING -> "Say first when the customer rests: \"resting\" of the customer.";
                    case OTHER_OWNER -> "Give the customer to another rep first: \"owner\" of the customer.";
                    case OTHER_POLICY -> "Give the customer another policy first: \"policyId\" of the customer.";
                    case FORMER -> "Say first that they are no customer any more: \"stage\" of the customer.";
                    case OTHER_WAY, OTHER -> throw new IllegalArgumentException("Names no fact: " + because);
                };
        return Problem.conflict("fact-first", first + " Then dismiss the nudge; it may take a moment to be known here.")
                .toException();
    }

    static ProblemException member(String pointer, String shouldBe) {
        return Problem.invalid(List.of(new Violation(pointer, shouldBe))).toException();
    }

    static ProblemException unknownState() {
        String states = Arrays.stream(State.values()).map(State::code).collect(Collectors.joining(", "));
        return Problem.badRequest("unknown-state", "Ask for \"state\" as one of " + states + ".")
                .toException();
    }

    private NudgeProblems() {}
}
