package io.thousandhands.customer.keyless;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.thousandhands.contracts.event.Customer;
import io.thousandhands.customer.Versioned;
import io.thousandhands.customer.customer.store.Customers;
import io.thousandhands.customer.sealing.SealingKeys;
import io.thousandhands.customer.telling.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Gives a key to everybody who has none. */
@ApplicationScoped
public class Keyless {
    private static final Logger LOG = Logger.getLogger(Keyless.class);
    private static final int CHUNK = 500;

    private final Sessions sessions;
    private final Customers customers;
    private final SealingKeys keys;

    Keyless(Sessions sessions, Customers customers, SealingKeys keys) {
        this.sessions = sessions;
        this.customers = customers;
        this.keys = keys;
    }

    /** Whom another transaction holds just now gets theirs in the next round. */
    @Scheduled(every = "{thousandhands.notes.keyless-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> giveKeys() {
        return Multi.createBy()
                .repeating()
                .uni(() -> sessions.inTransaction(this::giveSome))
                .whilst(given -> given == CHUNK)
                .collect()
                .with(Collectors.summingLong(Integer::longValue))
                .invoke(Keyless::log)
                .replaceWithVoid();
    }

    private Uni<Integer> giveSome(Mutiny.Session session) {
        return customers.lockKeyless(session, CHUNK).chain(locked -> {
            List<Customer> keyed = locked.states().stream()
                    .map(Versioned::state)
                    .map(customer -> customer.withSealingKey(keys.make(customer.id())))
                    .toList();
            return customers.save(session, locked, keyed).map(List::size);
        });
    }

    private static void log(long given) {
        if (given > 0) {
            LOG.infof("Customers were given the key of their notes: customers=%d", given);
        }
    }
}
