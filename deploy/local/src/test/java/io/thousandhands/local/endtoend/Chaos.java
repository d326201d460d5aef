package io.thousandhands.local.endtoend;

import static org.awaitility.Awaitility.await;

import io.thousandhands.local.RunningStack;
import io.thousandhands.local.client.FrontDoor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Ten restless senders while one part after the other is stopped and killed. */
final class Chaos {
    private static final int SENDERS = 10;
    private static final int CUSTOMERS = 24;
    /** So many are known from the beginning; the others are made when all is over, so their touches wait. */
    private static final int KNOWN = 18;

    private static final List<String> PARTS = List.of("kafka", "postgres", "touch-service");

    private final Company company;
    private final String ownerId;
    private final List<RestlessSender> senders;
    private final Map<String, String> customerIds = new HashMap<>();
    private final AtomicInteger rounds = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();

    Chaos(Company company, FrontDoor system, String baseUrl) {
        this.company = company;
        this.ownerId = company.hireOnPaper("chaos");
        this.senders = IntStream.range(0, SENDERS)
                .mapToObj(n -> new RestlessSender("chaos-sender-" + n, n, baseUrl, system, CUSTOMERS))
                .toList();
        addCustomers(0, KNOWN);
    }

    private void addCustomers(int from, int to) {
        for (int n = from; n < to; n++) {
            var name = "chaos-" + n;
            var line = Map.of(
                    "name", name,
                    "segment", "residential",
                    "since", Instant.parse("2025-01-01T00:00:00Z").toString(),
                    "owner", Map.of("id", ownerId),
                    "externalIds", Map.of("chaos", name));
            customerIds.put(name, company.put("/api/customers/by-external/chaos/" + name, line));
        }
    }

    /** Returns when the last touch of each sender is taken and all customers are there. */
    void runOver(RunningStack stack) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(SENDERS);
        try {
            List<Future<Void>> running = senders.stream()
                    .map(sender -> threads.submit(sendingUntilOver(sender)))
                    .toList();
            for (var part : PARTS) {
                for (var outage : Outage.values()) {
                    outage.befall(stack, part, Outage.DURATION);
                    awaitThatSendersGoOn();
                }
            }
            over.set(true);
            for (var each : running) {
                each.get();
            }
        } finally {
            over.set(true);
            threads.shutdown();
        }
        addCustomers(KNOWN, CUSTOMERS);
    }

    /** Without a hand. */
    private void awaitThatSendersGoOn() {
        int before = rounds.get();
        await().atMost(Duration.ofMinutes(2)).until(() -> rounds.get() >= before + 2 * SENDERS);
    }

    private Callable<Void> sendingUntilOver(RestlessSender sender) {
        return () -> {
            while (!over.get()) {
                sender.sendSome();
                rounds.incrementAndGet();
            }
            return null;
        };
    }

    List<String> refused() {
        return senders.stream().flatMap(sender -> sender.refused().stream()).toList();
    }

    /** For each customer what was answered with 2xx. */
    Map<String, List<String>> taken() {
        var taken = new TreeMap<String, TreeSet<String>>();
        customerIds.values().forEach(id -> taken.put(id, new TreeSet<>()));
        for (var sender : senders) {
            sender.taken().forEach((sourceId, customer) -> {
                var id = Objects.requireNonNull(customerIds.get(customer), customer);
                taken.computeIfAbsent(id, none -> new TreeSet<>()).add(sourceId);
            });
        }
        return listed(taken);
    }

    /** For each customer what the timeline shows, as often as it does. */
    Map<String, List<String>> shown() {
        var shown = new TreeMap<String, List<String>>();
        customerIds
                .values()
                .forEach(id ->
                        shown.put(id, company.timeline(id).stream().sorted().toList()));
        return shown;
    }

    /** For each customer what the log has, whatever the number of its records. */
    Map<String, List<String>> onLog(RunningStack stack) {
        var logged = new TreeMap<String, TreeSet<String>>();
        customerIds.values().forEach(id -> logged.put(id, new TreeSet<>()));
        TouchesOnLog.customersBySourceId(stack, "chaos-sender-")
                .forEach((sourceId, customers) -> customers.forEach(id ->
                        logged.computeIfAbsent(id, unknown -> new TreeSet<>()).add(sourceId)));
        return listed(logged);
    }

    private static Map<String, List<String>> listed(Map<String, TreeSet<String>> sets) {
        var lists = new TreeMap<String, List<String>>();
        sets.forEach((key, set) -> lists.put(key, new ArrayList<>(set)));
        return lists;
    }
}
