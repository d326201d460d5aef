package io.thousandhands.local.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a walk must come out as, by the simplest rule: of all that was said of a touch the latest change holds, as far as
 * it is known whose it is, and a touch counts for the root of its customer. Of who was erased nothing is there.
 */
final class WalkOracle {
    /**
     * @param changedAt 0: as first told
     * @param who a customer's id, or an address; null: retracted
     */
    record Said(long changedAt, @Nullable String who, String kind, String occurredAt) {}

    /** What both services say of a customer who is merged into nobody. */
    record Seen(List<String> touches, @Nullable Instant lastTouchAt, long touchesThisYear) {
        /** A touch goes by what follows the last slash of its id at the source. */
        static Seen of(List<JsonNode> timeline, JsonNode standing) {
            var lastTouchAt = standing.path("lastTouchAt").asText(null);
            return new Seen(
                    timeline.stream()
                            .map(touch -> text(
                                    touch.path("sourceId").asText().replaceFirst(".*/", ""),
                                    touch.path("kind").asText(),
                                    touch.path("occurredAt").asText()))
                            .sorted()
                            .toList(),
                    lastTouchAt == null ? null : Instant.parse(lastTouchAt),
                    standing.path("touchesThisYear").asLong());
        }
    }

    private final Map<String, List<Said>> touches = new TreeMap<>();
    private final Map<String, String> rootOf = new TreeMap<>();
    private final Map<String, String> customerOf = new HashMap<>();
    private final Set<String> erased = new HashSet<>();

    void customer(String id) {
        rootOf.put(id, id);
        isOf(id, id);
    }

    void say(String touch, Said said) {
        touches.computeIfAbsent(touch, none -> new ArrayList<>()).add(said);
    }

    void isOf(String address, String customer) {
        customerOf.put(address, customer);
    }

    /** @param root null: split */
    void mergedInto(String customer, @Nullable String root) {
        if (root != null) {
            rootOf.replaceAll((each, its) -> its.equals(customer) ? root : its);
        }
        rootOf.put(customer, root == null ? customer : root);
    }

    void erased(String root) {
        erased.addAll(family(root));
        rootOf.keySet().removeAll(erased);
    }

    boolean isErased(String customer) {
        return erased.contains(customer);
    }

    /** They, and who is merged into them. */
    List<String> family(String root) {
        return rootOf.keySet().stream()
                .filter(id -> root.equals(rootOf.get(id)))
                .toList();
    }

    List<String> roots() {
        return rootOf.keySet().stream().filter(id -> id.equals(rootOf.get(id))).toList();
    }

    List<String> merged() {
        return rootOf.keySet().stream().filter(id -> !id.equals(rootOf.get(id))).toList();
    }

    /** Every root. */
    Map<String, Seen> expected() {
        var expected = new TreeMap<String, Seen>();
        roots().forEach(root -> expected.put(root, expected(root)));
        return expected;
    }

    private Seen expected(String root) {
        var theirs = new TreeMap<String, Said>();
        touches.forEach((touch, all) -> latest(all)
                .filter(said -> root.equals(rootOf.get(customerOf.get(said.who()))))
                .ifPresent(said -> theirs.put(touch, said)));
        int thisYear = year(Instant.now());
        var instants = theirs.values().stream()
                .map(said -> Instant.parse(said.occurredAt()))
                .toList();
        return new Seen(
                theirs.entrySet().stream()
                        .map(each -> text(
                                each.getKey(),
                                each.getValue().kind(),
                                each.getValue().occurredAt()))
                        .sorted()
                        .toList(),
                instants.stream().max(Comparator.naturalOrder()).orElse(null),
                instants.stream().filter(at -> year(at) == thisYear).count());
    }

    /** What waits for whoever has an address says nothing yet. */
    private Optional<Said> latest(List<Said> all) {
        return all.stream()
                .filter(said -> said.who() == null || customerOf.containsKey(said.who()))
                .max(Comparator.comparingLong(Said::changedAt))
                .filter(said -> said.who() != null);
    }

    private static int year(Instant at) {
        return at.atOffset(ZoneOffset.UTC).getYear();
    }

    private static String text(String touch, String kind, String occurredAt) {
        return touch + " " + kind + " " + occurredAt;
    }
}
