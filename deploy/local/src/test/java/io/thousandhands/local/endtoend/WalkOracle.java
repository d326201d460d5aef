package io.thousandhands.local.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a walk must come out as, by the simplest rule: of all that was said of a touch the latest change holds, and a
 * touch counts for the root of its customer.
 */
final class WalkOracle {
    /** @param customer null: retracted */
    private record Said(long changedAt, @Nullable String customer, String kind, String occurredAt) {}

    /** What both services say of a customer who is merged into nobody. */
    record Seen(List<String> touches, @Nullable Instant lastTouchAt, long touchesThisYear) {
        static Seen of(List<JsonNode> timeline, JsonNode standing) {
            var lastTouchAt = standing.path("lastTouchAt").asText(null);
            return new Seen(
                    timeline.stream()
                            .map(touch -> text(
                                    touch.path("sourceId").asText(),
                                    touch.path("kind").asText(),
                                    touch.path("occurredAt").asText()))
                            .sorted()
                            .toList(),
                    lastTouchAt == null ? null : Instant.parse(lastTouchAt),
                    standing.path("touchesThisYear").asLong());
        }
    }

    private final Map<String, Said> touches = new TreeMap<>();
    private final Map<String, String> rootOf = new TreeMap<>();

    void customer(String id) {
        rootOf.put(id, id);
    }

    void stands(String sourceId, long changedAt, String customer, Map<String, Object> body) {
        say(sourceId, new Said(changedAt, customer, "" + body.get("kind"), "" + body.get("occurredAt")));
    }

    void retracted(String sourceId, long changedAt) {
        say(sourceId, new Said(changedAt, null, "", ""));
    }

    private void say(String sourceId, Said said) {
        touches.merge(sourceId, said, (before, now) -> now.changedAt() > before.changedAt() ? now : before);
    }

    /** @param root null: split */
    void mergedInto(String customer, @Nullable String root) {
        if (root != null) {
            rootOf.replaceAll((each, its) -> its.equals(customer) ? root : its);
        }
        rootOf.put(customer, root == null ? customer : root);
    }

    List<String> roots() {
        return new ArrayList<>(
                rootOf.keySet().stream().filter(id -> id.equals(rootOf.get(id))).toList());
    }

    List<String> merged() {
        return rootOf.keySet().stream().filter(id -> !id.equals(rootOf.get(id))).toList();
    }

    Map<String, Seen> expected() {
        var expected = new TreeMap<String, Seen>();
        roots().forEach(root -> expected.put(root, expected(root)));
        return expected;
    }

    private Seen expected(String root) {
        var theirs = touches.entrySet().stream()
                .filter(each -> each.getValue().customer() != null
                        && root.equals(rootOf.get(each.getValue().customer())))
                .toList();
        int thisYear = year(Instant.now());
        var instants = theirs.stream()
                .map(each -> Instant.parse(each.getValue().occurredAt()))
                .toList();
        return new Seen(
                theirs.stream()
                        .map(each -> text(
                                each.getKey(),
                                each.getValue().kind(),
                                each.getValue().occurredAt()))
                        .sorted()
                        .toList(),
                instants.stream().max(Comparator.naturalOrder()).orElse(null),
                instants.stream().filter(at -> year(at) == thisYear).count());
    }

    private static int year(Instant at) {
        return at.atOffset(ZoneOffset.UTC).getYear();
    }

    private static String text(String sourceId, String kind, String occurredAt) {
        return sourceId + " " + kind + " " + occurredAt;
    }
}
