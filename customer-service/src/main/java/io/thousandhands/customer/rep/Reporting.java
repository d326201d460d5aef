package io.thousandhands.customer.rep;

import io.thousandhands.contracts.event.Rep;
import io.thousandhands.customer.input.Findings;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** To whom a rep may report and who may stand in for them: another rep who is here, and managers in no circle. */
final class Reporting {

    /** @throws io.thousandhands.customer.input.RefusedException naming the members at fault */
    static void check(Rep rep, Map<UUID, Rep> reps) {
        Findings findings = new Findings();
        another(rep, "/managerId", rep.managerId(), reps, findings);
        if (rep.absence() != null) {
            another(rep, "/absence/standInId", rep.absence().standInId(), reps, findings);
        }
        findings.throwIfAny();
        if (closesCircle(rep, reps)) {
            findings.add("/managerId", "reports to this rep, directly or through others");
        }
        findings.throwIfAny();
    }

    private static void another(Rep rep, String pointer, @Nullable UUID id, Map<UUID, Rep> reps, Findings findings) {
        if (id == null) {
            return;
        }
        Rep other = reps.get(id);
        if (id.equals(rep.id())) {
            findings.add(pointer, "must be another rep");
        } else if (other == null || other.departedAt() != null) {
            findings.add(pointer, "names no rep who is here; see GET /api/reps");
        }
    }

    /** Walks up from the manager; ends, for the roster itself has no circle. */
    static boolean closesCircle(Rep rep, Map<UUID, Rep> reps) {
        UUID above = rep.managerId();
        while (above != null) {
            if (above.equals(rep.id())) {
                return true;
            }
            Rep manager = reps.get(above);
            above = manager == null ? null : manager.managerId();
        }
        return false;
    }

    private Reporting() {}
}
