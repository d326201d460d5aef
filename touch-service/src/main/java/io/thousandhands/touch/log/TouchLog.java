package io.thousandhands.touch.log;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.event.TouchEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Puts events on the log, in bulk. */
@Startup
@ApplicationScoped
public class TouchLog {
    private final LogRecords records;
    private final LogConfig config;
    private final Producer<String, byte[]> producer;
    private final Semaphore room;
    private final Counter refused;

    TouchLog(LogRecords records, LogConfig config, Producer<String, byte[]> producer, MeterRegistry metrics) {
        this.records = records;
        this.config = config;
        this.producer = producer;
        this.room = new Semaphore(config.maxInFlight(), true);
        this.refused = Counter.builder("thousandhands.log.refused")
                .baseUnit("records")
                .description("records that the log did not take, or not in time: their senders heard 503")
                .register(metrics);
        Gauge.builder("thousandhands.log.in.flight", () -> config.maxInFlight() - room())
                .baseUnit("records")
                .description("records on their way, of thousandhands.log.max-in-flight")
                .register(metrics);
    }

    /**
     * Sends a batch. Called on a worker thread: it encodes and compresses, and may wait a moment for room.
     *
     * @return done when every record is on the log; fails with {@link LogUnavailableException} within seconds if not
     * @throws LogUnavailableException if there is no room
     */
    public CompletableFuture<Acknowledged> send(List<? extends Event> events) {
        if (events.isEmpty()) {
            return CompletableFuture.completedFuture(Acknowledged.NOTHING);
        }
        takeRoom(events.size());
        Sending sending = new Sending(events.size());
        CompletableFuture<Acknowledged> done =
                sending.done().whenComplete((acknowledged, failure) -> over(events.size(), failure));
        send(events, sending);
        return done;
    }

    /**
     * Sends a batch and waits for it: where touches stand, and only then where they do not. So a touch that moves is never
     * nowhere, whatever fails in between, and the same may be sent again.
     *
     * @throws LogUnavailableException if there is no room
     * @throws java.util.concurrent.CompletionException if not all of it is known to be on the log
     */
    public Acknowledged sendInTurn(List<? extends Event> events) {
        Map<Boolean, List<Event>> parts =
                events.stream().collect(Collectors.partitioningBy(TouchEvent.Retracted.class::isInstance));
        Acknowledged standing = send(parts.getOrDefault(false, List.of())).join();
        return standing.and(send(parts.getOrDefault(true, List.of())).join());
    }

    /** How many more records may be on their way now. */
    public int room() {
        return room.availablePermits();
    }

    private void over(int count, @Nullable Throwable failure) {
        room.release(count);
        if (failure != null) {
            refused.increment(count);
        }
    }

    private void takeRoom(int count) {
        try {
            if (room.tryAcquire(count, config.maxWait().toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        refused.increment(count);
        throw new LogUnavailableException("Too many records are on their way", null);
    }

    /** A broker that does not answer would hold the thread for each record anew: the first failure is enough. */
    private void send(List<? extends Event> events, Sending sending) {
        int begun = 0;
        try {
            for (ProducerRecord<String, byte[]> record : records.of(events)) {
                producer.send(record, sending);
                begun++;
                Exception failure = sending.failure();
                if (failure != null && begun < events.size()) {
                    sending.giveUp(events.size() - begun, failure);
                    return;
                }
            }
        } catch (RuntimeException e) {
            sending.giveUp(events.size() - begun, e);
        }
    }
}
