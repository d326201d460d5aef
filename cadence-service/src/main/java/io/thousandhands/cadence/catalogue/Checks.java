package io.thousandhands.cadence.catalogue;

import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.Problem.Violation;
import io.thousandhands.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** Looks at all members before it refuses, so that a sender learns everything at once. */
final class Checks {
    private final List<Violation> violations = new ArrayList<>();

    /** @param pointer which member; @param detail what it should be */
    void require(boolean holds, String pointer, String detail) {
        if (!holds) {
            violations.add(new Violation(pointer, detail));
        }
    }

    boolean failed() {
        return !violations.isEmpty();
    }

    ProblemException toException() {
        return Problem.invalid(violations).toException();
    }
}
