package io.thousandhands.platform.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next a cursor for the items after these; null: these are the last
 */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page of at most {@code size} items out of a query that asked for one more than that, to see if there are more.
     *
     * @param cursor the sort keys of an item
     */
    public static <T> Page<T> of(List<T> oneMore, int size, Function<? super T, Cursor> cursor) {
        if (oneMore.size() <= size) {
            return new Page<>(oneMore, null);
        }
        List<T> items = oneMore.subList(0, size);
        return new Page<>(items, cursor.apply(items.get(size - 1)).encoded());
    }

    /** The same page with other items, in the same order. */
    public <U> Page<U> map(Function<? super T, ? extends U> view) {
        return new Page<>(items.stream().<U>map(view).toList(), next);
    }
}
