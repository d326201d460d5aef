package io.thousandhands.touch.touch;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A key that found somebody. */
record Hit(ReferenceKey key, CustomerMatch match) {

    /** @param hits of one root */
    static CustomerFact.Known known(List<Hit> hits) {
        Set<UUID> contacts = hits.size() == 1
                ? hits.get(0).match().contactIds()
                : hits.stream()
                        .flatMap(hit -> hit.match().contactIds().stream())
                        .collect(Collectors.toSet());
        return new CustomerFact.Known(
                customer(hits), contacts, same(hits, hit -> hit.match().contactId()), same(hits, hit -> hit.key()
                        .side()));
    }

    /**
     * Who takes the touch.
     *
     * @param hits of one root
     */
    static UUID customer(List<Hit> hits) {
        UUID one = same(hits, hit -> hit.match().customerId());
        if (one != null) {
            return one;
        }
        CustomerMatch first = hits.stream()
                .map(Hit::match)
                .min(Comparator.comparing(match -> match.customerId().toString()))
                .orElseThrow();
        return first.rootTakesTouches() ? first.root() : first.customerId();
    }

    /** What all have alike; null: they do not, or have none. */
    private static <T> @Nullable T same(List<Hit> hits, Function<Hit, @Nullable T> member) {
        T first = member.apply(hits.get(0));
        return first != null && hits.stream().allMatch(hit -> first.equals(member.apply(hit))) ? first : null;
    }
}
