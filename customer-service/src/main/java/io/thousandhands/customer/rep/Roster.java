package io.thousandhands.customer.rep;

import io.thousandhands.contracts.event.Rep;
import io.thousandhands.customer.input.MergePatch;
import io.thousandhands.customer.input.Refusal;
import io.thousandhands.customer.input.RefusedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All reps, those who departed too. Each method gives what is to be saved and changes nothing itself. */
public final class Roster {
    private final Map<UUID, Rep> reps = new LinkedHashMap<>();

    public Roster(Collection<Rep> reps) {
        reps.forEach(rep -> this.reps.put(rep.id(), rep));
    }

    /** A new rep. @throws RefusedException with every fault, or if they clash with another rep */
    public Rep added(Map<String, ? extends @Nullable Object> document, UUID id) {
        return checked(RepDocument.read(MergePatch.apply(Map.of(), document), id));
    }

    /** A rep after a merge patch. @throws RefusedException with every fault, or if they clash with another rep */
    public Rep patched(UUID id, Map<String, ? extends @Nullable Object> patch) {
        Rep rep = rep(id);
        if (rep.departedAt() != null) {
            throw new RefusedException(
                    new Refusal.Conflict("rep-departed", "The rep has departed and stays as they were."));
        }
        return checked(RepDocument.read(MergePatch.apply(RepDocument.of(rep), patch), id));
    }

    /**
     * A rep goes: they can no longer sign in, and who reported to them reports to their manager. Nothing if they are
     * gone already.
     */
    public List<Rep> departed(UUID id, Instant at) {
        Rep rep = rep(id);
        if (rep.departedAt() != null) {
            return List.of();
        }
        List<Rep> changed = new ArrayList<>();
        changed.add(Reps.departed(rep, at));
        reps.values().stream()
                .filter(other -> id.equals(other.managerId()))
                .map(report -> Reps.reportingTo(report, rep.managerId()))
                .forEach(changed::add);
        return changed;
    }

    /** @throws RefusedException if there is none */
    public Rep rep(UUID id) {
        Rep rep = reps.get(id);
        if (rep == null) {
            throw new RefusedException(new Refusal.NotFound("There is no such rep."));
        }
        return rep;
    }

    private Rep checked(Rep rep) {
        Reporting.check(rep, reps);
        Uniqueness.check(rep, reps.values());
        return rep;
    }
}
