package io.thousandhands.notification.inbox;

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
