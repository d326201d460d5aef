package io.thousandhands.cadence.fold;

import io.thousandhands.cadence.customer.Roots;
import io.thousandhands.cadence.store.StandingRow;
import io.thousandhands.contracts.event.CustomerEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a batch of {@code customers} changes before any touch is looked at.
 *
 * @param changed of whom something new was said: their rows with it
 * @param arrived whose touches were counted before anybody watched over them
 * @param regrouped of whom touches of others began or ceased to count, or who began or ceased to count for themselves
 */
record CustomerNews(Map<UUID, StandingRow> changed, Set<UUID> arrived, Set<UUID> regrouped) {

    /** @param before with everybody on the way to the roots, old and new */
    static CustomerNews of(List<StandingRow> before, Map<UUID, CustomerEvent> said) {
        CustomerNews news = new CustomerNews(new HashMap<>(), new HashSet<>(), new HashSet<>());
        Map<UUID, StandingRow> after = new HashMap<>();
        Set<UUID> moved = new HashSet<>();
        for (StandingRow row : before) {
            StandingRow now = news.taken(row, said.get(row.customerId()));
            after.put(row.customerId(), now);
            if (!Objects.equals(row.mergedInto(), now.mergedInto())) {
                moved.add(row.customerId());
            }
        }
        if (!moved.isEmpty()) {
            news.regroup(moved, StandingRow.roots(before), StandingRow.roots(after.values()));
        }
        return news;
    }

    private StandingRow taken(StandingRow row, @Nullable CustomerEvent event) {
        if (event == null || event.version() <= row.version()) {
            return row;
        }
        StandingRow now = row.withFacts(event.version(), FactsOf.event(event));
        changed.put(now.customerId(), now);
        if (row.facts() == null) {
            arrived.add(row.customerId());
        }
        return now;
    }

    /** The root that loses their touches, the one that gets them, and they: each way is locked to its end. */
    private void regroup(Set<UUID> moved, Roots before, Roots after) {
        regrouped.addAll(moved);
        regrouped.addAll(before.of(moved));
        regrouped.addAll(after.of(moved));
    }

    /**
     * The rows that are not as they were.
     *
     * @param gathered whose members have changed, and who they are now
     */
    List<StandingRow> after(List<StandingRow> before, Map<UUID, List<UUID>> gathered) {
        return before.stream()
                .filter(row -> changed.containsKey(row.customerId()) || regrouped.contains(row.customerId()))
                .map(row -> changed.getOrDefault(row.customerId(), row))
                .map(row -> row.withMembers(gathered.getOrDefault(row.customerId(), row.members())))
                .toList();
    }

    /** Whose ledgers must be read. */
    boolean mustBeRead(UUID customerId) {
        return arrived.contains(customerId) || regrouped.contains(customerId);
    }
}
