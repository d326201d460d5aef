package io.thousandhands.benchmarks.taking;

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
import io.thousandhands.benchmarks.population.Kinds;
import io.thousandhands.benchmarks.population.Touches;
import io.thousandhands.contracts.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** touch-service against a plain producer. */
public final class TakingTouches implements Benchmark {
    private static final int KNOWN_CUSTOMERS = 100_000;
    private static final int BATCHES = 400;
    private static final int CONNECTIONS = 64;
    private static final double AIM = 0.6;
    private static final String SERVICE = "touch-service";
    private static final String PREFIX = "taking-";
    private static final String DATABASE = "taking";
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    /** For touches of unknown customers, notes and links, of which there are none here; the service wants them all the same. */
    private static final Map<String, String> SECRETS =
            Map.of("thousandhands.unmatched.key", KEY, "thousandhands.notes.key", KEY, "thousandhands.links.key", KEY);

    private static final List<Topic> CONSUMED =
            List.of(Topic.CUSTOMERS, Topic.REPS, Topic.KINDS, Topic.TOUCHES, Topic.UNMATCHED_TOUCHES);

    private final Customers customers;
    private final Batches batches;

    /** @param scale how much of the full sizes */
    public TakingTouches(double scale, Instant now) {
        customers = new Customers((int) Math.ceil(KNOWN_CUSTOMERS * scale), now);
        batches = new Batches(new Touches(customers), Math.max(CONNECTIONS, (int) (BATCHES * scale)));
    }

    @Override
    public String name() {
        return "taking";
    }

    @Override
    public Outcome run(Workbench workbench, Harness harness) throws InterruptedException {
        harness.progress().say(String.format("touch-service learns %,d customers", customers.count()));
        learn(workbench);
        try (ServiceProcess service = workbench.start(SERVICE, DATABASE, PREFIX, withoutConsumers())) {
            Door door = new Door(service.ready().address().resolve("/api/touches"), CONNECTIONS);
            ThroughTheDoor ours = new ThroughTheDoor(
                    workbench, harness.progress(), door, batches, PREFIX + Topic.TOUCHES.topicName());
            ours.warmUp();
            return harness.run(
                    new Duel("taking touches", ours, new ProducerAlone(workbench, PREFIX, ours::taken), AIM));
        } finally {
            workbench.databases().drop(DATABASE);
            workbench.topics().deleteAll(PREFIX);
        }
    }

    private void learn(Workbench workbench) throws InterruptedException {
        workbench.databases().create(DATABASE);
        for (Topic topic : List.of(Topic.CUSTOMERS, Topic.KINDS)) {
            workbench.topics().create(PREFIX + topic.topicName(), topic);
        }
        Feed feed = workbench.feed(customers.now());
        feed.send(PREFIX + Topic.KINDS.topicName(), "/cadence-service", Kinds.all().stream());
        feed.send(PREFIX + Topic.CUSTOMERS.topicName(), "/customer-service", customers.all());
        try (ServiceProcess service = workbench.start(SERVICE, DATABASE, PREFIX, SECRETS);
                FoldedPositions positions = workbench.databases().positions(DATABASE)) {
            service.ready();
            awaitAll(positions, Topic.KINDS, Kinds.all().size());
            awaitAll(positions, Topic.CUSTOMERS, customers.count());
        }
        workbench.databases().settle(DATABASE);
    }

    private static void awaitAll(FoldedPositions positions, Topic topic, long count) throws InterruptedException {
        String name = PREFIX + topic.topicName();
        Waiting.until(name + " is folded", Duration.ofMinutes(5), () -> positions.of(name) >= count);
    }

    private static Map<String, String> withoutConsumers() {
        Map<String, String> off = new HashMap<>(SECRETS);
        CONSUMED.forEach(topic -> off.put("mp.messaging.incoming." + topic.topicName() + ".enabled", "false"));
        // One client sends all of it, and nobody else is to be kept from the door.
        off.put("thousandhands.rates.events-per-second", "1e9");
        return off;
    }
}
