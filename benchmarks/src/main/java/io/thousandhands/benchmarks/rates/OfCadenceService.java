package io.thousandhands.benchmarks.rates;

import io.thousandhands.benchmarks.parts.ServiceProcess;
import io.thousandhands.contracts.Topic;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** cadence-service: folds customers and touches, tells of silences, relays, reports and derives again. */
final class OfCadenceService {
    private static final String SERVICE = "cadence-service";
    private static final List<Topic> COULD = List.of(Topic.CUSTOMERS, Topic.REPS, Topic.TOUCHES);
    private static final Map<String, String> SILENT = Map.of("thousandhands.outbox.relay", "false");
    private static final String WORDS = "SELECT count(*) FROM outbox WHERE topic = 'CADENCE'";

    private final Scene scene;

    OfCadenceService(Scene scene) {
        this.scene = scene;
    }

    /** Leaves the topic {@code cadence} full. @return how many words it told */
    long measure() throws InterruptedException {
        folds(Topic.CUSTOMERS, "standing", Set.of(Topic.CUSTOMERS, Topic.REPS));
        folds(Topic.TOUCHES, "ledger", Set.of(Topic.TOUCHES));
        long words = tells();
        relays(words);
        scene.addOnLog("word", Topic.CADENCE, words);
        Sizes sizes = scene.sizes(SERVICE);
        sizes.add("ledger", "ledger", scene.count(Topic.TOUCHES));
        sizes.add("standing", "standing,told,customer_owner", scene.customers().count());
        return words;
    }

    /** Nothing is told meanwhile: the other topic has not been read to its end. */
    private void folds(Topic topic, String name, Set<Topic> read) throws InterruptedException {
        try (ServiceProcess service = scene.start(SERVICE, COULD, read, SILENT)) {
            scene.meter(service).progress(name, () -> scene.folded(SERVICE, topic), scene.count(topic));
        }
        scene.settle(SERVICE);
    }

    private long tells() throws InterruptedException {
        long silent = scene.number(SERVICE, "SELECT count(*) FROM standing WHERE fades_at < now()");
        try (ServiceProcess service = scene.start(SERVICE, COULD, Set.copyOf(COULD), SILENT)) {
            scene.meter(service).progress("tell", () -> scene.number(SERVICE, WORDS), silent);
        }
        return silent;
    }

    private void relays(long words) throws InterruptedException {
        try (ServiceProcess service = scene.start(SERVICE, COULD, Set.copyOf(COULD), Map.of())) {
            scene.meter(service).progress("relay", () -> words - scene.number(SERVICE, WORDS), words);
            scene.settle(SERVICE);
            new OfReports(scene, service).measure();
        }
    }
}
