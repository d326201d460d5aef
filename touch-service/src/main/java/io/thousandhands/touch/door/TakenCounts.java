package io.thousandhands.touch.door;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What became of touches, counted when it is true. Any thread. */
@Startup
@ApplicationScoped
class TakenCounts {
    private final Counter recorded;
    private final Counter duplicate;
    private final Counter unmatched;
    private final Counter rejected;

    TakenCounts(MeterRegistry metrics) {
        recorded = metrics.counter("thousandhands.touches.taken", "status", "recorded");
        duplicate = metrics.counter("thousandhands.touches.taken", "status", "duplicate");
        unmatched = metrics.counter("thousandhands.touches.taken", "status", "unmatched");
        rejected = metrics.counter("thousandhands.touches.taken", "status", "rejected");
    }

    void add(List<Outcome> outcomes) {
        outcomes.forEach(outcome -> counter(outcome).increment());
    }

    private Counter counter(Outcome outcome) {
        if (outcome instanceof Outcome.Recorded) {
            return recorded;
        }
        if (outcome instanceof Outcome.Duplicate) {
            return duplicate;
        }
        return outcome instanceof Outcome.Unmatched ? unmatched : rejected;
    }
}
