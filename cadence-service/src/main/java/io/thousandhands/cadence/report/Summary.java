package io.thousandhands.cadence.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many customers are in which state, altogether and by group.
 *
 * @param groups in the order of their keys, the one without a key at the end
 */
@Schema(example = """
        {"asOf": "2026-06-01T00:00:00Z", "total": {"in_sight": 210, "fading": 30, "out_of_sight": 60, "resting": 2},
         "groups": [{"key": "residential", "in_sight": 210, "fading": 30, "out_of_sight": 60, "resting": 2}]}
        """)
record Summary(Instant asOf, States total, List<Group> groups) {

    /** @param key the owner's id, the segment or the policy's id; null: orphans */
    record Group(
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String key,

            @JsonUnwrapped States states) {}

    /** @param counts by key; empty: no key */
    static Summary of(Instant asOf, Map<Optional<String>, States> counts) {
        List<Group> groups = counts.entrySet().stream()
                .map(count -> new Group(count.getKey().orElse(null), count.getValue()))
                .sorted(Comparator.comparing(Group::key, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return new Summary(asOf, counts.values().stream().reduce(States.NONE, States::plus), groups);
    }
}
