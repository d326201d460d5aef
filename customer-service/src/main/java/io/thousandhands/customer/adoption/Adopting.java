package io.thousandhands.customer.adoption;

import io.smallrye.mutiny.Uni;
import io.thousandhands.contracts.event.Customer;
import io.thousandhands.customer.Versioned;
import io.thousandhands.customer.customer.store.Editing;
import io.thousandhands.customer.input.Findings;
import io.thousandhands.customer.ownership.Editor;
import io.thousandhands.customer.ownership.Ownership;
import io.thousandhands.customer.ownership.RepReference;
import io.thousandhands.customer.rep.store.RepFinder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Gives an orphan to a rep. */
@ApplicationScoped
public class Adopting {
    private final Editing editing;
    private final RepFinder reps;

    Adopting(Editing editing, RepFinder reps) {
        this.editing = editing;
        this.reps = reps;
    }

    /** Fails with a {@link io.thousandhands.customer.input.RefusedException} if it cannot be. */
    public Uni<Versioned<Customer>> adopt(Editor editor, UUID customerId, RepReference by) {
        return editing.editBy(editor, customerId, OptionalLong.empty(), session -> reps.here(session, Set.of(by))
                .map(here ->
                        (UnaryOperator<Customer>) customer -> Ownership.adopted(editor, customer, known(by, here))));
    }

    private static UUID known(RepReference by, Map<RepReference, UUID> here) {
        Findings findings = new Findings();
        if (!here.containsKey(by)) {
            findings.add("/rep", "names no rep who is here; see GET /api/reps");
        }
        findings.throwIfAny();
        return Objects.requireNonNull(here.get(by));
    }
}
