package io.thousandhands.touch.log;

import io.thousandhands.contracts.event.Event;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Puts events on the log, in bulk. */
@ApplicationScoped
public class TouchLog {
    private final LogRecords records;
    private final LogConfig config;
    private final Producer<String, byte[]> producer;
    private final Semaphore room;
    private final ExecutorService sender = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "touch-log");
        thread.setDaemon(true);
        return thread;
    });

    TouchLog(LogRecords records, LogConfig config, Producer<String, byte[]> producer) {
        this.records = records;
        this.config = config;
        this.producer = producer;
        this.room = new Semaphore(config.maxInFlight(), true);
    }

    /**
     * Hands a batch over. Called on a worker thread: it encodes, and may wait a moment for room.
     *
     * @return done when every record is on the log; fails with {@link LogUnavailableException} within seconds if not
     * @throws LogUnavailableException if there is no room
     */
    public CompletableFuture<Acknowledged> send(List<? extends Event> events) {
        if (events.isEmpty()) {
            return CompletableFuture.completedFuture(Acknowledged.NOTHING);
        }
        takeRoom(events.size());
        try {
            return handOver(events).whenComplete((acknowledged, failure) -> room.release(events.size()));
        } catch (RuntimeException e) {
            room.release(events.size());
            throw e;
        }
    }

    /** How many more records may be on their way now. */
    public int room() {
        return room.availablePermits();
    }

    private CompletableFuture<Acknowledged> handOver(List<? extends Event> events) {
        List<ProducerRecord<String, byte[]>> batch = records.of(events);
        Sending sending = new Sending(
                batch.size(), System.nanoTime() + config.deliveryTimeout().toNanos());
        sender.execute(() -> send(batch, sending));
        return sending.done();
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

    /** On the one sending thread. A broker that does not answer would hold it for each record anew: it gives up once. */
    private void send(List<ProducerRecord<String, byte[]>> batch, Sending sending) {
        int begun = 0;
        try {
            for (ProducerRecord<String, byte[]> record : batch) {
                sending.requireHope();
                producer.send(record, sending);
                begun++;
            }
        } catch (RuntimeException e) {
            sending.giveUp(batch.size() - begun, e);
        }
    }

    @PreDestroy
    void close() {
        sender.shutdown();
    }
}
