package io.thousandhands.cadence.fold;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.thousandhands.platform.consume.BatchConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What this service reads. */
@ApplicationScoped
class Channels {
    private final BatchConsumer batches;
    private final TouchFold touches;
    private final CustomerFold customers;
    private final ToldFold told;
    private final RepFold reps;

    Channels(BatchConsumer batches, TouchFold touches, CustomerFold customers, ToldFold told, RepFold reps) {
        this.batches = batches;
        this.touches = touches;
        this.customers = customers;
        this.told = told;
        this.reps = reps;
    }

    @Incoming("touches")
    @Blocking
    void touches(ConsumerRecords<String, byte[]> records) {
        batches.consume(records, touches);
    }

    @Incoming("customers")
    @Blocking
    void customers(ConsumerRecords<String, byte[]> records) {
        batches.consume(records, customers);
    }

    /** Its own words, see {@link ToldFold}. */
    @Incoming("cadence")
    @Blocking
    void cadence(ConsumerRecords<String, byte[]> records) {
        batches.consume(records, told);
    }

    @Incoming("reps")
    @Blocking
    void reps(ConsumerRecords<String, byte[]> records) {
        batches.consume(records, reps);
    }
}
