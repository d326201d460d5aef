package io.thousandhands.benchmarks.rates;

import io.thousandhands.benchmarks.parts.ServiceProcess;
import io.thousandhands.contracts.Topic;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** notification-service: folds customers and touches, and decides nudges. */
final class OfNotificationService {
    private static final String SERVICE = "notification-service";
    private static final List<Topic> COULD = List.of(Topic.CADENCE, Topic.CUSTOMERS, Topic.REPS, Topic.TOUCHES);
    private static final String DECIDED = "SELECT count(*) FROM customer WHERE revision IS NOT NULL AND NOT undecided";

    private final Scene scene;
    private final long words;

    /** @param words how many customers cadence-service told of */
    OfNotificationService(Scene scene, long words) {
        this.scene = scene;
        this.words = words;
    }

    void measure() throws InterruptedException {
        folds(Topic.CUSTOMERS, "known-by-notification", Set.of(Topic.CUSTOMERS, Topic.REPS));
        folds(Topic.TOUCHES, "recent", Set.of(Topic.TOUCHES));
        try (ServiceProcess service = scene.start(SERVICE, COULD, Set.copyOf(COULD), Map.of())) {
            scene.meter(service).progress("decide", () -> scene.number(SERVICE, DECIDED), words);
        }
        Sizes sizes = scene.sizes(SERVICE);
        sizes.add("recent", "touch", scene.count(Topic.TOUCHES));
        sizes.add(
                "known-by-notification",
                "customer,customer_owner",
                scene.customers().count());
        sizes.add("nudge", "nudge", scene.number(SERVICE, "SELECT count(*) FROM nudge"));
    }

    private void folds(Topic topic, String name, Set<Topic> read) throws InterruptedException {
        try (ServiceProcess service = scene.start(SERVICE, COULD, read, Map.of())) {
            scene.meter(service).progress(name, () -> scene.folded(SERVICE, topic), scene.count(topic));
        }
        scene.settle(SERVICE);
    }
}
