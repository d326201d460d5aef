package io.thousandhands.local.endtoend;

import io.thousandhands.local.trace.Oracle;
import io.thousandhands.local.trace.UglyTrace;
import io.thousandhands.local.trace.UglyTrace.TracedCustomer;
import io.thousandhands.local.trace.UglyTrace.TracedTouch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A trace whose customers all belong to one rep on paper, so that reports by owner show them apart. */
final class TracedCompany {
    private static final int CUSTOMERS = 300;
    private static final int TOUCHES = 4_000;
    private static final List<Instant> MOMENTS = List.of(
            Instant.parse("2019-06-01T00:00:00Z"),
            Instant.parse("2020-03-29T01:30:00Z"),
            Instant.parse("2021-07-01T12:00:00.001Z"),
            Instant.parse("2022-06-01T00:00:00Z"));

    private final Company company;
    private final UglyTrace trace;
    private final String ownerId;
    private final String name;

    TracedCompany(Company company, long seed) {
        this.company = company;
        this.trace = UglyTrace.of(seed, CUSTOMERS, TOUCHES);
        this.name = "trace-" + seed;
        this.ownerId = company.hireOnPaper(name);
    }

    void sendCustomers() {
        company.upload(
                "/api/customers", trace.customers().stream().map(this::line).toList());
    }

    /** In the order of the trace. */
    List<TracedTouch> touches() {
        return trace.touches();
    }

    /** In any order, each two times. */
    List<TracedTouch> touchesShuffledAndTwice() {
        var touches = new ArrayList<>(trace.touches());
        touches.addAll(trace.touches());
        Collections.shuffle(touches, new Random(1));
        return touches;
    }

    void send(List<TracedTouch> touches) {
        company.upload("/api/touches", touches.stream().map(this::line).toList());
    }

    private Map<String, ?> line(TracedCustomer customer) {
        return Map.of(
                "name", customer.externalId(),
                "segment", "residential",
                "since", customer.since().toString(),
                "owner", Map.of("id", ownerId),
                "externalIds", Map.of(name, customer.externalId()));
    }

    private Map<String, ?> line(TracedTouch touch) {
        return Map.of(
                "sourceId", name + "/" + touch.sourceId(),
                "customer", Map.of("externalId", Map.of("system", name, "id", touch.customer())),
                "kind", touch.kind(),
                "occurredAt", touch.occurredAt().toString());
    }

    /** What the oracle counts, by the question. */
    Map<String, Oracle.Count> expected() {
        var oracle = new Oracle(trace);
        var counts = new LinkedHashMap<String, Oracle.Count>();
        for (var moment : MOMENTS) {
            counts.put(question(moment, 4), oracle.count(moment, 4));
            counts.put(question(moment, 12), oracle.count(moment, 12));
        }
        return counts;
    }

    /** What the system answers to the same questions. */
    Map<String, Oracle.Count> answered() {
        var counts = new LinkedHashMap<String, Oracle.Count>();
        expected().keySet().forEach(question -> counts.put(question, ask(question)));
        return counts;
    }

    private static String question(Instant asOf, int touchesAYear) {
        return "asOf=" + asOf + "&touchesAYear=" + touchesAYear;
    }

    private Oracle.Count ask(String question) {
        for (var group :
                company.get("/api/standings/summary?by=owner&" + question).path("groups")) {
            if (group.path("key").asText().equals(ownerId)) {
                return new Oracle.Count(
                        group.path("in_sight").asInt(),
                        group.path("fading").asInt(),
                        group.path("out_of_sight").asInt());
            }
        }
        return new Oracle.Count(0, 0, 0);
    }
}
