package io.thousandhands.platform.consume;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Alive while every batch shows signs of life: a consumer that is paused goes on polling, so the broker would never
 * notice a worker that hangs. Partitions that wait for the database are named, for whoever looks.
 */
@ApplicationScoped
@Liveness
@Default
class ConsumingHealth implements HealthCheck {
    private final Clock clock;
    private final ConsumeConfig config;
    private final Set<TopicPartition> waiting = ConcurrentHashMap.newKeySet();
    private final Map<Thread, Work> busy = new ConcurrentHashMap<>();

    /** What a worker is at. */
    private record Work(String topic, Instant triedAt) {}

    ConsumingHealth(Clock clock, ConsumeConfig config) {
        this.clock = clock;
        this.config = config;
    }

    void positioned(Collection<TopicPartition> partitions) {
        partitions.forEach(waiting::remove);
    }

    void notPositioned(Collection<TopicPartition> partitions) {
        waiting.addAll(partitions);
    }

    /** Said before each try of a batch, by its worker. */
    void trying(String topic) {
        busy.put(Thread.currentThread(), new Work(topic, clock.instant()));
    }

    void done() {
        busy.remove(Thread.currentThread());
    }

    @Override
    public HealthCheckResponse call() {
        Instant wedged = clock.instant().minus(config.wedgedAfter());
        return HealthCheckResponse.named("consuming")
                .status(busy.values().stream().noneMatch(work -> wedged.isAfter(work.triedAt())))
                .withData("waitingForPositions", waiting.size())
                .withData(
                        "busy",
                        busy.values().stream()
                                .map(Work::topic)
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .build();
    }
}
