package io.thousandhands.customer.customer.store;

import io.smallrye.mutiny.Uni;
import io.thousandhands.contracts.event.Customer;
import io.thousandhands.customer.Versioned;
import io.thousandhands.customer.customer.Change;
import io.thousandhands.customer.customer.ChangeBook;
import io.thousandhands.customer.customer.Given;
import io.thousandhands.customer.customer.Outcome;
import io.thousandhands.customer.input.ExternalId;
import io.thousandhands.customer.ownership.Editor;
import io.thousandhands.customer.ownership.RepReference;
import io.thousandhands.customer.rep.store.RepFinder;
import io.thousandhands.customer.sealing.SealingKeys;
import io.thousandhands.customer.telling.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes changes of customers, many or one, in one transaction: finds and locks, decides, writes, tells. */
@ApplicationScoped
public class Changing {
    private final Sessions sessions;
    private final Customers customers;
    private final Claiming claiming;
    private final Merges merges;
    private final RepFinder reps;
    private final SealingKeys keys;
    private final Clock clock;

    Changing(
            Sessions sessions,
            Customers customers,
            Claiming claiming,
            Merges merges,
            RepFinder reps,
            SealingKeys keys,
            Clock clock) {
        this.sessions = sessions;
        this.customers = customers;
        this.claiming = claiming;
        this.merges = merges;
        this.reps = reps;
        this.keys = keys;
        this.clock = clock;
    }

    /** What is refused hinders no other. */
    public Uni<Taken> take(Editor editor, List<Change> changes) {
        return sessions.inTransaction(
                session -> lock(session, changes).chain(locked -> reps.here(session, owners(changes))
                        .map(here -> new ChangeBook(editor, locked.states(), here, given()))
                        .chain(book -> take(session, locked, book, changes))));
    }

    private Given given() {
        return new Given(clock.instant(), UUID::randomUUID, keys::make);
    }

    private Uni<LockedCustomers> lock(Mutiny.Session session, List<Change> changes) {
        return merges.lock(session, changes).chain(merged -> named(session, changes)
                .invoke(named -> named.addAll(merged))
                .chain(named -> customers.lock(session, named)));
    }

    private Uni<Set<UUID>> named(Mutiny.Session session, List<Change> changes) {
        Set<ExternalId> named = changes.stream()
                .flatMap(change -> change.externalIds().stream())
                .collect(Collectors.toSet());
        return claiming.holders(session, named).map(holders -> {
            Set<UUID> ids = new HashSet<>(holders);
            changes.forEach(change -> {
                if (change instanceof Change.Edit edit) {
                    ids.add(edit.id());
                }
            });
            return ids;
        });
    }

    private Uni<Taken> take(Mutiny.Session session, LockedCustomers locked, ChangeBook book, List<Change> changes) {
        List<Outcome> outcomes = changes.stream().map(book::take).toList();
        return customers.add(session, book.created()).chain(added -> customers
                .save(session, locked, book.updated())
                .map(saved -> new Taken(outcomes, byId(added, locked.states()))));
    }

    /** Those who were saved are among the locked, and have their new version. */
    private static Map<UUID, Versioned<Customer>> byId(
            List<Versioned<Customer>> added, List<Versioned<Customer>> locked) {
        Map<UUID, Versioned<Customer>> customers = new HashMap<>();
        Stream.concat(added.stream(), locked.stream())
                .forEach(customer -> customers.put(customer.state().id(), customer));
        return customers;
    }

    private static Set<RepReference> owners(List<Change> changes) {
        return changes.stream().flatMap(change -> change.owner().stream()).collect(Collectors.toSet());
    }
}
