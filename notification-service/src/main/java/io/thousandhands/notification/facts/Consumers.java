package io.thousandhands.notification.facts;

import io.smallrye.common.annotation.Blocking;
import io.thousandhands.notification.decide.Decisions;
import io.thousandhands.notification.store.ToldNudges;
import io.thousandhands.platform.consume.BatchConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The topics' ways into their folds. */
@ApplicationScoped
class Consumers {
    private final BatchConsumer consumer;
    private final Decisions decisions;
    private final CadenceFold cadence;
    private final CustomerFold customers;
    private final RepFold reps;
    private final TouchFold touches;
    private final ToldNudges nudges;

    Consumers(
            BatchConsumer consumer,
            Decisions decisions,
            CadenceFold cadence,
            CustomerFold customers,
            RepFold reps,
            TouchFold touches,
            ToldNudges nudges) {
        this.consumer = consumer;
        this.decisions = decisions;
        this.cadence = cadence;
        this.customers = customers;
        this.reps = reps;
        this.touches = touches;
        this.nudges = nudges;
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

    /** Its own words, see {@link ToldNudges}. */
    @Incoming("nudges")
    @Blocking
    void nudges(ConsumerRecords<String, byte[]> records) {
        consumer.consume(records, nudges);
    }

    @Incoming("touches")
    @Blocking
    void touches(ConsumerRecords<String, byte[]> records) {
        consumer.consume(records, touches);
    }
}
