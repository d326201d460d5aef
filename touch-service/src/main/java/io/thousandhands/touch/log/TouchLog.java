package io.thousandhands.touch.log;

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

/** Puts events on the log, in bulk. */
@ApplicationScoped
public class TouchLog {
    private final LogRecords records;
    private final LogConfig config;
    private final Producer<String, byte[]> producer;
    private final Semaphore room;

    TouchLog(LogRecords records, LogConfig config, Producer<String, byte[]> producer) {
        this.records = records;
        this.config = config;
        this.producer = producer;
        this.room = new Semaphore(config.maxInFlight(), true);
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
                sending.done().whenComplete((acknowledged, failure) -> room.release(events.size()));
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

    private void takeRoom(int count) {
        try {
            if (room.tryAcquire(count, config.maxWait().toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
