package io.thousandhands.customer.input;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with one thing that was sent, gathered while it is read. Confined to one reading. */
public final class Findings {
    private final List<Violation> violations = new ArrayList<>();

    public void add(String member, String detail) {
        violations.add(new Violation(member, detail));
    }

    public boolean isEmpty() {
        return violations.isEmpty();
    }

    /** @throws RefusedException with all that was found, if anything was */
    public void throwIfAny() {
        if (!violations.isEmpty()) {
            throw new RefusedException(new Refusal.Invalid(violations));
        }
    }
}
