package io.thousandhands.benchmarks.rates;

import io.thousandhands.benchmarks.parts.ServiceProcess;
import io.thousandhands.benchmarks.parts.Waiting;
import io.thousandhands.benchmarks.population.Customers;
import io.thousandhands.benchmarks.population.Touches;
import io.thousandhands.benchmarks.taking.Batches;
import io.thousandhands.benchmarks.taking.Door;
import io.thousandhands.contracts.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** touch-service: learns the customers, takes touches, folds them, and keeps those of strangers. */
final class OfTouchService {
    private static final String SERVICE = "touch-service";
    private static final List<Topic> COULD =
            List.of(Topic.CUSTOMERS, Topic.REPS, Topic.KINDS, Topic.TOUCHES, Topic.UNMATCHED_TOUCHES);
    private static final int CONNECTIONS = 16;
    private static final int WARM_UP = 0;
    private static final int COUNTED = 1;
    /** Of whom nearly nobody is known. */
    private static final int STRANGERS_AS_MANY = 100;

    private final Scene scene;
    private final String token;

    OfTouchService(Scene scene) {
        this.scene = scene;
        this.token = scene.workbench().tokens().systemNamed("rates", "touches:write");
    }

    /** Leaves the topic {@code touches} full. */
    void measure() throws InterruptedException {
        takesTouches();
        foldsTouches();
        keepsThoseOfStrangers();
        scene.addOnLog("touch", Topic.TOUCHES, scene.count(Topic.TOUCHES));
        Sizes sizes = scene.sizes(SERVICE);
        sizes.add("timeline", "timeline", scene.count(Topic.TOUCHES));
        sizes.add(
                "known-by-touch",
                "customer,customer_reference,customer_owner",
                scene.customers().count());
    }

    private void takesTouches() throws InterruptedException {
        try (ServiceProcess service =
                scene.start(SERVICE, COULD, Set.of(Topic.CUSTOMERS, Topic.REPS, Topic.KINDS), Map.of())) {
            Meter meter = scene.meter(service);
            meter.progress(
                    "known-by-touch",
                    () -> scene.folded(SERVICE, Topic.CUSTOMERS),
                    scene.customers().count());
            scene.settle(SERVICE);
            post(service, scene.customers(), scene.touches() / 3, WARM_UP);
            meter.measure("take", scene.touches(), () -> post(service, scene.customers(), scene.touches(), COUNTED));
        }
    }

    private void foldsTouches() throws InterruptedException {
        try (ServiceProcess service = scene.start(SERVICE, COULD, Set.copyOf(COULD), Map.of())) {
            scene.meter(service)
                    .progress("timeline", () -> scene.folded(SERVICE, Topic.TOUCHES), scene.count(Topic.TOUCHES));
        }
    }

    private void keepsThoseOfStrangers() throws InterruptedException {
        int touches = scene.touches() / 10;
        Customers strangers = new Customers(
                scene.customers().count() * STRANGERS_AS_MANY, scene.customers().now());
        try (ServiceProcess service = scene.start(SERVICE, COULD, Set.copyOf(COULD), Map.of())) {
            scene.meter(service).measure("wait", touches, () -> {
                post(service, strangers, touches, COUNTED + 1);
                long end = scene.count(Topic.UNMATCHED_TOUCHES);
                Waiting.until(
                        "strangers",
                        Duration.ofMinutes(10),
                        () -> scene.folded(SERVICE, Topic.UNMATCHED_TOUCHES) >= end);
            });
        }
    }

    private void post(ServiceProcess service, Customers whom, int touches, int run) throws InterruptedException {
        Batches batches = new Batches(new Touches(whom), Math.max(1, touches / Batches.LINES));
        new Door(service.address().resolve("/api/touches"), CONNECTIONS).post(batches.ofRun(run), token);
    }
}
