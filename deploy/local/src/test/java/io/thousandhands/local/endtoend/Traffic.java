package io.thousandhands.local.endtoend;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofString;

import io.thousandhands.local.RunningStack;
import io.thousandhands.local.client.FrontDoor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * People and systems at work, until it is closed: some send touches, some read and write by every service. Nobody sends
 * anything twice, so whatever is not answered as it should be is a failure that somebody has seen.
 */
final class Traffic implements AutoCloseable {
    private static final Instant FIRST = Instant.parse("2025-03-01T09:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE_NANOS = 30_000_000;

    private final String name;
    private final List<String> customers;
    private final FrontDoor admin;
    private final FrontDoor system;
    private final URI baseUrl;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger made = new AtomicInteger();
    private final Map<String, Set<String>> taken = new ConcurrentHashMap<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    private Traffic(RunningStack stack, String name, List<String> customers) {
        this.name = name;
        this.customers = customers;
        this.admin = stack.as("demo-admin");
        this.system = stack.as("demo-system");
        this.baseUrl = URI.create(stack.baseUrl());
    }

    /** @param name begins the sources' own ids */
    static Traffic on(RunningStack stack, String name, List<String> customers) {
        var traffic = new Traffic(stack, name, customers);
        traffic.keepDoing(traffic::touch);
        traffic.keepDoing(traffic::touch);
        traffic.keepDoing(() -> traffic.look("/api/standings/" + traffic.someone()));
        traffic.keepDoing(() -> traffic.look("/api/customers/" + traffic.someone() + "/touches"));
        traffic.keepDoing(() -> traffic.look("/api/customers/" + traffic.someone()));
        traffic.keepDoing(() -> traffic.look("/api/nudges"));
        traffic.keepDoing(() -> traffic.ask("PUT", "/api/customers/by-external/crm/" + name, traffic.customer(), 200));
        return traffic;
    }

    /** By customer, the sources' own ids of what was taken. */
    Map<String, Set<String>> taken() {
        return taken;
    }

    /** What was not answered as it should be. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    private void keepDoing(Runnable something) {
        threads.execute(() -> {
            while (!over) {
                something.run();
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        });
    }

    private void touch() {
        int number = made.getAndIncrement();
        var sourceId = name + "-" + number;
        var customer = customers.get(number % customers.size());
        var touch = """
                {"sourceId":"%s","customer":{"id":"%s"},"kind":"call","occurredAt":"%s"}""".formatted(sourceId, customer, FIRST.plusSeconds(number));
        if (ask("POST", "/api/touches", touch, 202)) {
            taken.computeIfAbsent(customer, none -> ConcurrentHashMap.newKeySet())
                    .add(sourceId);
        }
    }

    private String customer() {
        return "{\"yearlySales\": " + made.get() + "}";
    }

    private void look(String path) {
        ask("GET", path, null, 200);
    }

    private String someone() {
        return customers.get(made.get() % customers.size());
    }

    private boolean ask(String method, String path, @Nullable String body, int expected) {
        try {
            int status = http.send(request(method, path, body), BodyHandlers.discarding())
                    .statusCode();
            if (status != expected) {
                failures.add(method + " " + path + " " + status);
            }
            return status == expected;
        } catch (IOException cutOff) {
            failures.add(method + " " + path + " " + cutOff);
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpRequest request(String method, String path, @Nullable String body) {
        return HttpRequest.newBuilder(baseUrl.resolve(path))
                .header("Authorization", "Bearer " + (body == null ? admin : system).token())
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .method(method, body == null ? noBody() : ofString(body))
                .build();
    }

    /** What is under way is waited for. */
    @Override
    public void close() throws InterruptedException {
        over = true;
        threads.shutdown();
        if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The traffic does not end");
        }
    }
}
