package io.thousandhands.customer.customer.store;

import io.smallrye.mutiny.Uni;
import io.thousandhands.contracts.event.Customer;
import io.thousandhands.customer.Versioned;
import io.thousandhands.customer.input.Refusal;
import io.thousandhands.customer.input.RefusedException;
import io.thousandhands.customer.ownership.Editor;
import io.thousandhands.customer.telling.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;

/** Edits one known customer by a rule of the domain. */
@ApplicationScoped
public class Editing {
    private final Sessions sessions;
    private final Customers customers;

    Editing(Sessions sessions, Customers customers) {
        this.sessions = sessions;
        this.customers = customers;
    }

    /**
     * Saves and tells what a rule makes of the customer, unless that is the same.
     *
     * @param seen the version that the sender saw; empty: it does not matter
     * @param rule may run several times; refuses by a {@link RefusedException}
     */
    public Uni<Versioned<Customer>> edit(Editor editor, UUID id, OptionalLong seen, UnaryOperator<Customer> rule) {
        return editBy(editor, id, seen, session -> Uni.createFrom().item(rule));
    }

    /** Like {@link #edit} by a rule that must look something up while the customer is locked. */
    public Uni<Versioned<Customer>> editBy(
            Editor editor,
            UUID id,
            OptionalLong seen,
            Function<Mutiny.Session, Uni<? extends UnaryOperator<Customer>>> rule) {
        return sessions.inTransaction(session -> lock(session, editor, id, Set.of(), seen)
                .chain(locked -> rule.apply(session).chain(known -> save(session, locked, id, known))));
    }

    /**
     * One customer whom the editor may see, in the version they saw; else fails with a {@link RefusedException}.
     *
     * @param others who are concerned with them, whoever may see those
     */
    Uni<LockedCustomers> lock(Mutiny.Session session, Editor editor, UUID id, Set<UUID> others, OptionalLong seen) {
        Set<UUID> ids = new HashSet<>(others);
        ids.add(id);
        return customers.lock(session, ids).invoke(locked -> {
            Versioned<Customer> present = visible(editor, locked.state(id));
            if (seen.isPresent() && seen.getAsLong() != present.version()) {
                throw new RefusedException(new Refusal.Stale());
            }
        });
    }

    private Uni<Versioned<Customer>> save(
            Mutiny.Session session, LockedCustomers locked, UUID id, UnaryOperator<Customer> rule) {
        Versioned<Customer> present = locked.state(id).orElseThrow();
        Customer next = rule.apply(present.state());
        return next.equals(present.state())
                ? Uni.createFrom().item(present)
                : customers.save(session, locked, List.of(next)).map(saved -> saved.get(0));
    }

    private static Versioned<Customer> visible(Editor editor, Optional<Versioned<Customer>> customer) {
        return customer.filter(known -> editor.sees(known.state().ownerId()))
                .orElseThrow(() -> new RefusedException(new Refusal.NotFound("There is no such customer.")));
    }
}
