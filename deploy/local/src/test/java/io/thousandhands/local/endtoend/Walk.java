package io.thousandhands.local.endtoend;

import io.thousandhands.local.client.Answer;
import io.thousandhands.local.client.FrontDoor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A random walk of a badly ordered sender and of people who merge and split customers: records, corrections, moves and
 * retractions, each with a time of change that has nothing to do with when it is sent. The same seed walks the same way.
 */
final class Walk {
    private static final List<String> KINDS = List.of("call", "meeting", "email", "gift");
    private static final int CUSTOMERS = 5;
    private static final int TOUCHES = 20;

    private record Body(String customer, Map<String, Object> json) {}

    private final FrontDoor system;
    private final FrontDoor admin;
    private final Random random;
    private final Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);
    private final String name;
    private final List<String> customers = new ArrayList<>();
    private final List<Long> changes = new ArrayList<>();
    private final WalkOracle oracle = new WalkOracle();
    private final Map<String, Body> posted = new HashMap<>();

    Walk(FrontDoor system, FrontDoor admin, long seed) {
        this.system = system;
        this.admin = admin;
        this.random = new Random(seed);
        this.name = "walk-" + seed;
        for (int n = 0; n < CUSTOMERS; n++) {
            var body = Map.of(
                    "name",
                    name + "-" + n,
                    "segment",
                    "residential",
                    "since",
                    "2024-01-01T00:00:00Z",
                    "timeZone",
                    "UTC");
            customers.add(system.put("/api/customers/by-external/" + name + "/" + n, body)
                    .orFail()
                    .path("id")
                    .asText());
        }
        customers.forEach(oracle::customer);
    }

    WalkOracle oracle() {
        return oracle;
    }

    List<String> customers() {
        return customers;
    }

    /** Takes so many steps, each answered with 2xx. */
    void go(int steps) {
        for (long n = 0; n < steps; n++) {
            changes.add(today.minus(Duration.ofDays(2)).toEpochMilli() + n * 1000);
        }
        Collections.shuffle(changes, random);
        for (int n = 0; n < steps; n++) {
            step(changes.get(n));
        }
    }

    private void step(long changedAt) {
        int draw = random.nextInt(20);
        var sourceId = name + "/" + random.nextInt(TOUCHES);
        if (draw < 7) {
            record(sourceId);
        } else if (draw < 13) {
            correct(sourceId, changedAt);
        } else if (draw < 16) {
            retract(sourceId, changedAt);
        } else if (draw < 18) {
            merge();
        } else {
            split();
        }
    }

    /** A late retry is a late retry: with what was posted first. */
    private void record(String sourceId) {
        var body = posted.computeIfAbsent(sourceId, none -> aTouch(sourceId));
        system.post("/api/touches", body.json()).orFail();
        oracle.stands(sourceId, 0, body.customer(), body.json());
    }

    private void correct(String sourceId, long changedAt) {
        if (posted.containsKey(sourceId)) {
            var body = aTouch(sourceId);
            system.put(bySource(sourceId, changedAt), body.json()).orFail();
            oracle.stands(sourceId, changedAt, body.customer(), body.json());
        }
    }

    private void retract(String sourceId, long changedAt) {
        if (posted.containsKey(sourceId)) {
            system.delete(bySource(sourceId, changedAt)).orFail();
            oracle.retracted(sourceId, changedAt);
        }
    }

    private void merge() {
        var roots = oracle.roots();
        if (roots.size() > 2) {
            Collections.shuffle(roots, random);
            mergedInto(roots.get(0), roots.get(1));
        }
    }

    private void split() {
        var merged = oracle.merged();
        if (!merged.isEmpty()) {
            mergedInto(merged.get(random.nextInt(merged.size())), null);
        }
    }

    private void mergedInto(String customer, @Nullable String root) {
        var path = "/api/customers/" + customer;
        var change = Collections.<String, Object>singletonMap("mergedInto", root);
        Answer current = admin.get(path);
        admin.patch(path, change, current.etag()).orFail();
        oracle.mergedInto(customer, root);
    }

    private Body aTouch(String sourceId) {
        var customer = customers.get(random.nextInt(CUSTOMERS));
        var json = Map.<String, Object>of(
                "sourceId", sourceId,
                "customer", Map.of("id", customer),
                "kind", KINDS.get(random.nextInt(KINDS.size())),
                "occurredAt", anInstant().toString());
        return new Body(customer, json);
    }

    /** Never so near to the turn of a year that a zone decides which year it is. */
    private Instant anInstant() {
        var at = today.minus(Duration.ofHours(24 + random.nextInt(9_000)));
        int day = at.atOffset(ZoneOffset.UTC).getDayOfYear();
        return day < 3 || day > 363 ? at.minus(Duration.ofDays(7)) : at;
    }

    private static String bySource(String sourceId, long changedAt) {
        return "/api/touches/by-source/" + URLEncoder.encode(sourceId, StandardCharsets.UTF_8) + "?changedAt="
                + Instant.ofEpochMilli(changedAt);
    }
}
