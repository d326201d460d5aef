package io.thousandhands.customer.rewrapping;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.thousandhands.contracts.event.Customer;
import io.thousandhands.customer.Versioned;
import io.thousandhands.customer.customer.store.Customers;
import io.thousandhands.customer.customer.store.LockedCustomers;
import io.thousandhands.customer.sealing.SealingKeys;
import io.thousandhands.customer.telling.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Wraps anew what former keys wrapped. */
@ApplicationScoped
public class Rewrapping {
    private static final Logger LOG = Logger.getLogger(Rewrapping.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int CHUNK = 500;

    private final Sessions sessions;
    private final Customers customers;
    private final SealingKeys keys;

    Rewrapping(Sessions sessions, Customers customers, SealingKeys keys) {
        this.sessions = sessions;
        this.customers = customers;
        this.keys = keys;
    }

    /** All of them once. Whom another transaction holds just now is met in the next round. */
    @Scheduled(every = "{thousandhands.notes.rewrap-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> rewrap() {
        if (keys.former().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        AtomicReference<UUID> last = new AtomicReference<>(BEFORE_ALL);
        return Multi.createBy()
                .repeating()
                .uni(() -> sessions.inTransaction(session -> rewrapSome(session, Objects.requireNonNull(last.get()))))
                .whilst(met -> met.size() == CHUNK)
                .invoke(met -> met.stream().reduce((earlier, later) -> later).ifPresent(last::set))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** @return whom it met, in the order of their ids */
    private Uni<List<UUID>> rewrapSome(Mutiny.Session session, UUID after) {
        return customers
                .lockWrappedBy(session, keys.former(), after, CHUNK)
                .call(locked -> customers.save(session, locked, rewrapped(locked)))
                .map(locked -> locked.states().stream()
                        .map(customer -> customer.state().id())
                        .toList());
    }

    private List<Customer> rewrapped(LockedCustomers locked) {
        List<Customer> rewrapped = locked.states().stream()
                .map(Versioned::state)
                .flatMap(customer -> Optional.ofNullable(customer.sealingKey())
                        .flatMap(key -> keys.rewrapped(customer.id(), key))
                        .map(customer::withSealingKey)
                        .stream())
                .toList();
        log(rewrapped);
        return rewrapped;
    }

    private static void log(List<Customer> rewrapped) {
        if (!rewrapped.isEmpty()) {
            LOG.infof("Customers' keys for notes were wrapped anew: customers=%d", rewrapped.size());
        }
    }
}
