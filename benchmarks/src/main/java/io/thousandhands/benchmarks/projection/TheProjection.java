package io.thousandhands.benchmarks.projection;

import io.thousandhands.benchmarks.Benchmark;
import io.thousandhands.benchmarks.harness.Duel;
import io.thousandhands.benchmarks.harness.Harness;
import io.thousandhands.benchmarks.harness.Outcome;
import io.thousandhands.benchmarks.parts.Feed;
import io.thousandhands.benchmarks.parts.FoldedPositions;
import io.thousandhands.benchmarks.parts.ServiceProcess;
import io.thousandhands.benchmarks.parts.Waiting;
import io.thousandhands.benchmarks.parts.Workbench;
import io.thousandhands.benchmarks.population.Customers;
import io.thousandhands.benchmarks.population.Touches;
import io.thousandhands.contracts.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** cadence-service against Kafka Streams. */
public final class TheProjection implements Benchmark {
    static final String SERVICE = "cadence-service";

    private static final int CUSTOMERS = 1_000_000;
    private static final int TOUCHES = 2_000_000;
    private static final double AIM = 2;
    private static final Duration TO_LEARN = Duration.ofMinutes(10);
    /** As many as cadence-service folds touches with. */
    private static final int THREADS = 2;

    private static final String PREFIX = "projection-";
    private static final String KNOWING = "knows_customers";

    private final Customers customers;
    private final int touches;

    /** @param scale how much of the full sizes */
    public TheProjection(double scale, Instant now) {
        customers = new Customers((int) Math.ceil(CUSTOMERS * scale), now);
        touches = (int) Math.ceil(TOUCHES * scale);
    }

    @Override
    public String name() {
        return "projection";
    }

    @Override
    public Outcome run(Workbench workbench, Harness harness) throws InterruptedException {
        String topic = PREFIX + Topic.TOUCHES.topicName();
        harness.progress().say(String.format("feeding %,d customers, %,d touches", customers.count(), touches));
        feed(workbench);
        harness.progress().say("cadence-service learns the customers");
        learn(workbench);
        try {
            return harness.run(new Duel(
                    "the projection",
                    new IntoPostgres(workbench, KNOWING, PREFIX, touches),
                    new IntoStreams(workbench, topic, touches, THREADS),
                    AIM));
        } finally {
            workbench.databases().drop(KNOWING);
            workbench.topics().deleteAll(PREFIX);
        }
    }

    private void feed(Workbench workbench) throws InterruptedException {
        for (Topic topic : List.of(Topic.CUSTOMERS, Topic.TOUCHES)) {
            workbench.topics().create(PREFIX + topic.topicName(), topic);
        }
        Feed feed = workbench.feed(customers.now());
        feed.send(PREFIX + Topic.CUSTOMERS.topicName(), "/customer-service", customers.all());
        feed.send(PREFIX + Topic.TOUCHES.topicName(), "/touch-service", new Touches(customers).first(touches));
    }

    /** Not part of what is timed, and done once: every run begins from a copy of what this leaves. */
    private void learn(Workbench workbench) throws InterruptedException {
        workbench.databases().create(KNOWING);
        Map<String, String> withoutTouches = Map.of("mp.messaging.incoming.touches.enabled", "false");
        String topic = PREFIX + Topic.CUSTOMERS.topicName();
        try (ServiceProcess service = workbench.start(SERVICE, KNOWING, PREFIX, withoutTouches)) {
            service.ready();
            try (FoldedPositions positions = workbench.databases().positions(KNOWING)) {
                Waiting.until("the customers are known", TO_LEARN, () -> {
                    service.process().mustLive();
                    return positions.of(topic) >= customers.count();
                });
            }
        }
        workbench.databases().settle(KNOWING);
    }
}
