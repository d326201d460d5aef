package io.thousandhands.platform.consume;

import io.micrometer.core.instrument.MeterRegistry;
import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.metrics.Lateness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How long events lay on their topic until what follows from them was committed. Any worker thread. */
@ApplicationScoped
class Delays {
    private final MeterRegistry metrics;
    private final Clock clock;
    private final Map<Topic, Lateness> byTopic = new ConcurrentHashMap<>();

    Delays(MeterRegistry metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    void committed(Topic topic, List<Readable> events) {
        long now = clock.millis();
        Lateness delay = byTopic.computeIfAbsent(topic, this::histogram);
        events.forEach(event -> delay.addMillis(now - event.record().timestamp()));
    }

    private Lateness histogram(Topic topic) {
        return new Lateness(
                metrics,
                "thousandhands.event.to.fold",
                "from the log to the committed fold",
                "topic",
                topic.topicName());
    }
}
