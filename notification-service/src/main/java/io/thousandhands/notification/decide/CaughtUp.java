package io.thousandhands.notification.decide;

import io.quarkus.runtime.StartupEvent;
import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.consume.Watermarks;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/**
 * Whether the facts are those of the present: each topic that decisions rest on has been read up to the time when this
 * replica started. Once true, it stays true until the facts are emptied and read again.
 */
@ApplicationScoped
class CaughtUp {
    /** Topic {@code nudges}: a restored database first learns what became of nudges since. */
    private static final Set<Topic> RESTS_ON =
            Set.of(Topic.CADENCE, Topic.CUSTOMERS, Topic.REPS, Topic.TOUCHES, Topic.NUDGES);
    /** Before anybody asks. */
    private static final int FIRST = 1;

    private final Watermarks watermarks;
    private final Clock clock;
    private volatile Instant startedAt = Instant.MAX;
    /** How many partitions were read so far when it became true; none: it is not. */
    private volatile long partitions;

    CaughtUp(Watermarks watermarks, Clock clock) {
        this.watermarks = watermarks;
        this.clock = clock;
    }

    void atStart(@Observes @Priority(FIRST) StartupEvent event) {
        startedAt = clock.instant();
    }

    /** Waits for the database: call it on a worker thread. */
    boolean isTrue() {
        long known = watermarks.known(RESTS_ON);
        if (known < partitions) {
            partitions = 0;
        }
        if (partitions == 0 && isPresent()) {
            partitions = known;
        }
        return partitions > 0;
    }

    private boolean isPresent() {
        return watermarks
                .least(RESTS_ON)
                .filter(known -> !known.isBefore(startedAt))
                .isPresent();
    }
}
