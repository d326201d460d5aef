package io.thousandhands.notification.facts;

import io.smallrye.common.annotation.Blocking;
import io.thousandhands.notification.decide.Decisions;
import io.thousandhands.platform.consume.BatchConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The four topics' ways into their folds. */
@ApplicationScoped
class Consumers {
    private final BatchConsumer consumer;
    private final Decisions decisions;
    private final CadenceFold cadence;
    private final CustomerFold customers;
    private final RepFold reps;
    private final TouchFold touches;

    Consumers(
            BatchConsumer consumer,
            Decisions decisions,
            CadenceFold cadence,
            CustomerFold customers,
            RepFold reps,
            TouchFold touches) {
        this.consumer = consumer;
        this.decisions = decisions;
        this.cadence = cadence;
        this.customers = customers;
        this.reps = reps;
        this.touches = touches;
    }

    @Incoming("cadence")
    @Blocking
    void cadence(ConsumerRecords<String, byte[]> records) {
        consumer.consume(records, cadence);
        decisions.wake();
    }

    @Incoming("customers")
    @Blocking
    void customers(ConsumerRecords<String, byte[]> records) {
        consumer.consume(records, customers);
        decisions.wake();
    }

    @Incoming("reps")
    @Blocking
    void reps(ConsumerRecords<String, byte[]> records) {
        consumer.consume(records, reps);
        decisions.wake();
    }

    @Incoming("touches")
    @Blocking
    void touches(ConsumerRecords<String, byte[]> records) {
        consumer.consume(records, touches);
    }
}
