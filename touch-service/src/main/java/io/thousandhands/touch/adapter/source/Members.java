package io.thousandhands.touch.adapter.source;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Members of a touch as texts, by their path as the door knows them: {@code kind}, {@code customer.email}, {@code
 * from.phone}, {@code rep.externalId.system}. What begins with {@code @} is a source's own and goes into no touch.
 */
public record Members(SortedMap<String, String> values) {
    public static final Members NONE = new Members(new TreeMap<>());

    /** By these a touch says whose it is; all of them together are one answer. */
    private static final Set<String> WHOSE = Set.of("customer", "from", "to");

    public Members {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Members of(Map<String, String> values) {
        return new Members(new TreeMap<>(values));
    }

    public @Nullable String get(String name) {
        return values.get(name);
    }

    /** @param value null: nothing changes */
    public Members with(String name, @Nullable String value) {
        SortedMap<String, String> more = new TreeMap<>(values);
        if (value != null) {
            more.put(name, value);
        }
        return new Members(more);
    }

    /** Without this member, and all below it. */
    public Members without(String name) {
        SortedMap<String, String> less = new TreeMap<>(values);
        less.keySet().removeIf(one -> one.equals(name) || one.startsWith(name + "."));
        return new Members(less);
    }

    Members ofTouch() {
        SortedMap<String, String> ofTouch = new TreeMap<>(values);
        ofTouch.keySet().removeIf(name -> name.startsWith("@"));
        return new Members(ofTouch);
    }

    /** These, and of the others what these do not say. Whose touch it is, and who made it, is said as a whole. */
    public Members orElse(Members others) {
        SortedMap<String, String> both = new TreeMap<>(others.values);
        Set<String> said =
                Set.copyOf(values.keySet().stream().map(Members::answer).toList());
        both.keySet().removeIf(name -> said.contains(answer(name)));
        both.putAll(values);
        return new Members(both);
    }

    /** Whether anything is said at or below this member. */
    public boolean says(String name) {
        return names().anyMatch(one -> one.equals(name) || one.startsWith(name + "."));
    }

    private Stream<String> names() {
        return values.keySet().stream();
    }

    private static String answer(String name) {
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        return WHOSE.contains(first) ? "whose" : first;
    }
}
