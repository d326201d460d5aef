package io.thousandhands.cadence.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One fact of many things as one array, for {@code unnest}. */
final class Column {
    static <T> UUID[] uuids(Collection<T> rows, Function<T, @Nullable UUID> fact) {
        return rows.stream().map(fact).toArray(UUID[]::new);
    }

    static <T> String[] texts(Collection<T> rows, Function<T, @Nullable String> fact) {
        return rows.stream().map(fact).toArray(String[]::new);
    }

    static <T> Long[] longs(Collection<T> rows, Function<T, @Nullable Long> fact) {
        return rows.stream().map(fact).toArray(Long[]::new);
    }

    static <T> OffsetDateTime[] times(Collection<T> rows, Function<T, @Nullable Instant> fact) {
        return rows.stream().map(row -> Times.toSql(fact.apply(row))).toArray(OffsetDateTime[]::new);
    }

    private Column() {}
}
