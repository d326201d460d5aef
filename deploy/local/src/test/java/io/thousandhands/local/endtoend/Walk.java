package io.thousandhands.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.local.client.Answer;
import io.thousandhands.local.client.FrontDoor;
import io.thousandhands.local.endtoend.Step.Content;
import io.thousandhands.local.endtoend.WalkOracle.Said;
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
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A badly ordered sender, and people who match, merge, split and erase, among customers of their own: takes steps through
 * the REST API and tells the oracle what was taken.
 */
final class Walk {
    private static final int UNPROCESSABLE = 422;
    private static final int NOT_FOUND = 404;

    private final FrontDoor system;
    private final FrontDoor admin;
    private final Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);
    private final String name = UUID.randomUUID().toString();
    private final List<String> customers = new ArrayList<>();
    private final WalkOracle oracle = new WalkOracle();
    private final List<Step> taken = new ArrayList<>();
    private final Map<Integer, Content> posted = new HashMap<>();
    /** By the numbers of the touches that were last said to wait. */
    private final Map<Integer, String> waiting = new TreeMap<>();

    Walk(FrontDoor system, FrontDoor admin) {
        this.system = system;
        this.admin = admin;
        for (int n = 0; n < Steps.CUSTOMERS; n++) {
            var body =
                    Map.of("name", name, "segment", "residential", "since", "2024-01-01T00:00:00Z", "timeZone", "UTC");
            var customer = system.put("/api/customers/by-external/" + name + "/" + n, body)
                    .orFail();
            customers.add(customer.path("id").asText());
        }
        customers.forEach(oracle::customer);
    }

    WalkOracle oracle() {
        return oracle;
    }

    List<String> customers() {
        return customers;
    }

    void take(Step step) {
        try {
            go(step);
        } catch (IllegalStateException refused) {
            throw new AssertionError("After " + taken + " " + step, refused);
        }
        taken.add(step);
    }

    private void go(Step step) {
        if (step instanceof Step.Record record) {
            record(record);
        } else if (step instanceof Step.Correct correct) {
            correct(correct);
        } else if (step instanceof Step.Retract retract) {
            retract(retract);
        } else if (step instanceof Step.Match match) {
            match(match);
        } else if (step instanceof Step.Merge merge) {
            merge(customers.get(merge.customer()), customers.get(merge.into()));
        } else if (step instanceof Step.Split split) {
            split(customers.get(split.customer()));
        } else if (step instanceof Step.Erase erase) {
            erase(customers.get(erase.customer()));
        }
    }

    private void record(Step.Record step) {
        var content = posted.computeIfAbsent(step.touch(), none -> step.content());
        said(step.touch(), 0, content, system.post("/api/touches", body(step.touch(), content)));
    }

    private void correct(Step.Correct step) {
        var answer = system.put(bySource(step.touch(), step.at()), body(step.touch(), step.content()));
        said(step.touch(), step.at(), step.content(), answer);
    }

    /** Of who was erased nothing more is taken; everything else is. */
    private void said(int touch, int at, Content content, Answer answer) {
        if (answer.status() == UNPROCESSABLE
                && !content.byAddress()
                && oracle.isErased(customers.get(content.customer()))) {
            return;
        }
        var taken = answer.orFail();
        var who = content.byAddress() ? address(touch) : customers.get(content.customer());
        oracle.say("" + touch, new Said(at, who, kind(content), occurredAt(content)));
        if (taken.path("status").asText().equals("unmatched")) {
            waiting.put(touch, taken.path("id").asText());
        }
    }

    private void retract(Step.Retract step) {
        system.delete(bySource(step.touch(), step.at())).orFail();
        oracle.say("" + step.touch(), new Said(step.at(), null, "", ""));
    }

    /** What is found of itself meanwhile waits no more. */
    private void match(Step.Match step) {
        var customer = customers.get(step.address());
        if (step.byHand()) {
            waiting.entrySet().stream()
                    .filter(one -> one.getKey() % Steps.ADDRESSES == step.address())
                    .findFirst()
                    .map(one -> admin.post(
                            "/api/unmatched-touches/" + one.getValue() + "/match", Map.of("customerId", customer)))
                    .ifPresent(answer -> assertThat(answer.status()).isIn(200, NOT_FOUND));
        }
        admin.post("/api/customers/" + customer + "/addresses", Map.of("email", address(step.address())))
                .orFail();
        oracle.isOf(address(step.address()), customer);
    }

    private void merge(String customer, String root) {
        if (!customer.equals(root) && oracle.roots().containsAll(List.of(customer, root))) {
            mergedInto(customer, root);
        }
    }

    private void split(String customer) {
        if (oracle.merged().contains(customer)) {
            mergedInto(customer, null);
        }
    }

    private void mergedInto(String customer, @Nullable String root) {
        var path = "/api/customers/" + customer;
        var change = Collections.<String, Object>singletonMap("mergedInto", root);
        admin.patch(path, change, admin.get(path).etag()).orFail();
        oracle.mergedInto(customer, root);
    }

    /** With all who are merged into them; only if none of them has an address, so that it matters to no touch that waits. */
    private void erase(String customer) {
        var owners = customers.subList(0, Steps.ADDRESSES);
        if (oracle.roots().contains(customer) && Collections.disjoint(oracle.family(customer), owners)) {
            admin.delete("/api/customers/" + customer).orFail();
            oracle.erased(customer);
        }
    }

    private Map<String, Object> body(int touch, Content content) {
        return Map.of(
                "sourceId",
                sourceId(touch),
                "customer",
                content.byAddress() ? Map.of("email", address(touch)) : Map.of("id", customers.get(content.customer())),
                "kind",
                kind(content),
                "occurredAt",
                occurredAt(content));
    }

    private String sourceId(int touch) {
        return name + "/" + touch;
    }

    private String address(int touch) {
        return "n" + touch % Steps.ADDRESSES + "@" + name + ".example";
    }

    private static String kind(Content content) {
        return Steps.KINDS.get(content.kind());
    }

    /** Never so near to the turn of a year that a zone decides which year it is. */
    private String occurredAt(Content content) {
        var at = today.minus(Duration.ofHours(content.hoursAgo()));
        int day = at.atOffset(ZoneOffset.UTC).getDayOfYear();
        return (day < 3 || day > 363 ? at.minus(Duration.ofDays(7)) : at).toString();
    }

    private String bySource(int touch, int at) {
        return "/api/touches/by-source/" + URLEncoder.encode(sourceId(touch), StandardCharsets.UTF_8) + "?changedAt="
                + today.minus(Duration.ofDays(2)).plusSeconds(at);
    }
}
