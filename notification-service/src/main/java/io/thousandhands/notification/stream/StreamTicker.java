package io.thousandhands.notification.stream;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** What happens to streams by time alone, on a thread of its own. */
@ApplicationScoped
class StreamTicker {
    private static final Logger LOG = Logger.getLogger(StreamTicker.class);
    /** How late a stream may close after its token expired. */
    private static final long EXPIRE_EVERY_MILLIS = 500;

    private final Streams streams;
    private final Clock clock;
    private final StreamConfig config;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread created = new Thread(task, "streams");
        created.setDaemon(true);
        return created;
    });

    StreamTicker(Streams streams, Clock clock, StreamConfig config) {
        this.streams = streams;
        this.clock = clock;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        every(EXPIRE_EVERY_MILLIS, () -> streams.expire(clock.instant()));
        every(config.keepAlive().toMillis(), streams::keepAlive);
    }

    /** Readers come back to another replica; who is sent here once more, because balancers learn it late, is sent away again. */
    void leave(@Observes ShutdownDelayInitiatedEvent event) {
        every(EXPIRE_EVERY_MILLIS, streams::close);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
        streams.close();
    }

    private void every(long millis, Runnable task) {
        thread.scheduleWithFixedDelay(() -> run(task), millis, millis, TimeUnit.MILLISECONDS);
    }

    /** A scheduled task that throws would never run again. */
    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.warn("A round over the streams failed", e);
        }
    }
}
