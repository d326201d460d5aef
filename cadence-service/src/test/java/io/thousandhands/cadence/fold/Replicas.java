package io.thousandhands.cadence.fold;

import io.thousandhands.contracts.DerivedId;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.contracts.wire.Wire;
import io.thousandhands.platform.consume.Fold;
import io.thousandhands.platform.consume.Received;
import io.thousandhands.platform.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Zombies: several replicas fold the same events at once, each in an order and in batches of its own. */
@Singleton
class Replicas {
    private static final int REPLICAS = 4;

    private final Transactions transactions;
    private final TouchFold touchFold;
    private final CustomerFold customerFold;

    Replicas(Transactions transactions, TouchFold touchFold, CustomerFold customerFold) {
        this.transactions = transactions;
        this.touchFold = touchFold;
        this.customerFold = customerFold;
    }

    /** Returns when each of them has folded all of it. */
    void race(List<Event> story, Random random) throws Exception {
        ExecutorService replicas = Executors.newFixedThreadPool(REPLICAS);
        List<Callable<Void>> work = new ArrayList<>();
        for (int replica = 0; replica < REPLICAS; replica++) {
            List<Event> shuffled = new ArrayList<>(story);
            Collections.shuffle(shuffled, random);
            int batch = 5 + random.nextInt(60);
            work.add(() -> {
                fold(shuffled, batch);
                return null;
            });
        }
        for (Future<Void> done : replicas.invokeAll(work)) {
            done.get();
        }
        replicas.shutdown();
    }

    /** As one replica alone does. */
    void fold(List<Event> events, int batch) {
        for (int from = 0; from < events.size(); from += batch) {
            List<Event> some = events.subList(from, Math.min(events.size(), from + batch));
            foldAs(touchFold, some.stream().filter(TouchEvent.class::isInstance).toList());
            foldAs(
                    customerFold,
                    some.stream().filter(CustomerEvent.class::isInstance).toList());
        }
    }

    private void foldAs(Fold fold, List<Event> events) {
        if (!events.isEmpty()) {
            transactions.run(connection -> {
                fold.fold(connection, events.stream().map(Replicas::received).toList());
                return events;
            });
        }
    }

    static Received received(Event event) {
        byte[] value = Wire.encode(event, "/test", Instant.EPOCH).value();
        Topic topic = event instanceof TouchEvent ? Topic.TOUCHES : Topic.CUSTOMERS;
        return new Received(topic, 0, 0, event, value == null ? 0 : DerivedId.digestOf(value));
    }
}
