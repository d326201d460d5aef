package io.thousandhands.touch.unmatched;

import io.thousandhands.platform.sql.Await;
import io.thousandhands.touch.touch.ReferenceKey;
import io.thousandhands.touch.touch.Side;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table {@code unmatched_reference}: by what waiting touches name their customers. */
final class UnmatchedReferences {
    private static final String REMOVE = "DELETE FROM unmatched_reference WHERE touch_id = ANY($1)";
    private static final String ADD = """
            INSERT INTO unmatched_reference (touch_id, key, rank, side)
            SELECT * FROM unnest($1::uuid[], $2::text[], $3::int[], $4::text[]) AS told(touch_id, key, rank, side)
            ORDER BY touch_id, key
            ON CONFLICT DO NOTHING
            """;
    private static final String KEYS =
            "SELECT touch_id, key, rank, side FROM unmatched_reference WHERE touch_id = ANY($1)";

    private record Named(UUID touchId, ReferenceKey key) {}

    /** In place of what these touches named before. */
    static void replace(SqlConnection connection, Collection<WaitingRow> rows) {
        remove(connection, rows.stream().map(WaitingRow::touchId).toArray(UUID[]::new));
        List<Named> named = rows.stream()
                .flatMap(row -> row.keys().stream().map(key -> new Named(row.touchId(), key)))
                .toList();
        @Nullable
        String[] sides = named.stream().map(one -> word(one.key().side())).toArray(String[]::new);
        Await.result(connection
                .preparedQuery(ADD)
                .execute(Tuple.of(
                        column(named, Named::touchId).toArray(UUID[]::new),
                        column(named, one -> one.key().key()).toArray(String[]::new),
                        column(named, one -> one.key().rank()).toArray(Integer[]::new),
                        sides)));
    }

    static void remove(SqlConnection connection, UUID[] touchIds) {
        Await.result(connection.preparedQuery(REMOVE).execute(Tuple.of((Object) touchIds)));
    }

    /** By touch id, in their order. */
    static Map<UUID, List<ReferenceKey>> of(SqlConnection connection, UUID[] touchIds) {
        Map<UUID, List<ReferenceKey>> keys = new TreeMap<>();
        Await.result(connection.preparedQuery(KEYS).execute(Tuple.of((Object) touchIds)))
                .forEach(row -> keys.computeIfAbsent(row.getUUID("touch_id"), id -> new ArrayList<>())
                        .add(key(row)));
        return keys;
    }

    private static ReferenceKey key(Row row) {
        return new ReferenceKey(row.getString("key"), row.getInteger("rank"), side(row.getString("side")));
    }

    static @Nullable Side side(@Nullable String word) {
        return word == null ? null : Side.valueOf(word.toUpperCase(Locale.ROOT));
    }

    static @Nullable String word(@Nullable Side side) {
        return side == null ? null : side.name().toLowerCase(Locale.ROOT);
    }

    private static <T> List<T> column(List<Named> named, Function<Named, T> member) {
        return named.stream().map(member).toList();
    }

    private UnmatchedReferences() {}
}
