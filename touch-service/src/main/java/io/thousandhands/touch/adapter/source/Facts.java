package io.thousandhands.touch.adapter.source;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** All that is known of one item: one fact a status. Adding is commutative, associative and idempotent. */
public record Facts(SortedMap<String, Fact> byStatus) {
    public static final Facts NONE = new Facts(new TreeMap<>());

    public Facts {
        byStatus = Collections.unmodifiableSortedMap(new TreeMap<>(byStatus));
    }

    public Facts with(Collection<Fact> facts) {
        SortedMap<String, Fact> more = new TreeMap<>(byStatus);
        facts.forEach(fact -> more.merge(fact.status(), fact, BinaryOperator.maxBy(Fact::compareTo)));
        return new Facts(more);
    }

    public Stream<Fact> all() {
        return byStatus.values().stream();
    }

    boolean has(String status) {
        return byStatus.containsKey(status);
    }

    /** The first of these statuses that is known. */
    Optional<Fact> first(String... statuses) {
        return Stream.of(statuses).filter(this::has).map(byStatus::get).findFirst();
    }
}
