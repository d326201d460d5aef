package io.thousandhands.benchmarks.rates;

import io.thousandhands.benchmarks.MachineLine;
import io.thousandhands.benchmarks.Quiet;
import io.thousandhands.benchmarks.harness.Progress;
import io.thousandhands.benchmarks.parts.Feed;
import io.thousandhands.benchmarks.parts.Workbench;
import io.thousandhands.benchmarks.population.Customers;
import io.thousandhands.benchmarks.population.Kinds;
import io.thousandhands.contracts.Topic;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** {@code make rates}: measures, and prints what to put into {@code rates.properties}. */
public final class Rates {
    private static final int CUSTOMERS = 60_000;
    private static final int TOUCHES = 300_000;
    private static final List<String> SERVICES =
            List.of("customer-service", "touch-service", "cadence-service", "notification-service");
    private static final List<Topic> FED = List.of(Topic.CUSTOMERS, Topic.REPS, Topic.KINDS);
    private static final List<Topic> WRITTEN =
            List.of(Topic.TOUCHES, Topic.UNMATCHED_TOUCHES, Topic.CADENCE, Topic.NUDGES, Topic.POLICIES);

    private final Scene scene;

    private Rates(Scene scene) {
        this.scene = scene;
    }

    /** @param args none; {@code SCALE} comes by environment */
    public static void main(String[] args) throws InterruptedException {
        Quiet.libraries();
        double scale = Double.parseDouble(System.getenv().getOrDefault("SCALE", "1"));
        Progress progress = Progress.on(System.out);
        Findings findings = new Findings(progress);
        Customers customers = new Customers((int) (CUSTOMERS * scale), Instant.now());
        try (Workbench workbench = Workbench.open(Path.of("").toAbsolutePath(), progress)) {
            new Rates(new Scene(workbench, findings, customers, (int) (TOUCHES * scale))).measure();
        }
        System.out.println();
        System.out.println("# " + MachineLine.ofThisOne());
        System.out.println(findings);
        // Libraries leave threads behind.
        System.exit(0);
    }

    private void measure() throws InterruptedException {
        SERVICES.forEach(service -> scene.workbench().databases().create(Scene.database(service)));
        feed();
        new OfCustomerService(scene).measure();
        new OfTouchService(scene).measure();
        long words = new OfCadenceService(scene).measure();
        new OfNotificationService(scene, words).measure();
    }

    private void feed() throws InterruptedException {
        for (Topic topic : FED) {
            scene.workbench().topics().create(Scene.name(topic), topic);
        }
        for (Topic topic : WRITTEN) {
            scene.workbench().topics().create(Scene.name(topic), topic);
        }
        Feed feed = scene.workbench().feed(scene.customers().now());
        feed.send(Scene.name(Topic.KINDS), "/cadence-service", Kinds.all().stream());
        feed.send(Scene.name(Topic.REPS), "/customer-service", scene.customers().reps());
        feed.send(
                Scene.name(Topic.CUSTOMERS),
                "/customer-service",
                scene.customers().all());
    }
}
