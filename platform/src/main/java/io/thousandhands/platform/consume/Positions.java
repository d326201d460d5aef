package io.thousandhands.platform.consume;

import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code position}. A position says that all before it is folded, so it only moves over stretches that begin
 * where it stands, or before. Of two replicas that hold a partition for a moment, the one that folded more is right; one
 * that read on from a position that was truncated since moves nothing.
 */
@ApplicationScoped
class Positions {
    private static final Comparator<TopicPartition> IN_ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);
    private static final String TAKE_UP = """
            INSERT INTO position AS p (topic, partition, next_offset, created_at)
            SELECT t, n, o, $4 FROM unnest($1::text[], $2::int[], $3::bigint[]) AS u(t, n, o)
            ON CONFLICT (topic, partition) DO UPDATE SET next_offset = greatest(p.next_offset, excluded.next_offset)
            RETURNING topic, partition, next_offset
            """;
    /** Locks in the same order everywhere, so that replicas do not deadlock. */
    private static final String MOVE = """
            WITH told AS (
                SELECT * FROM unnest($1::text[], $2::int[], $3::bigint[], $4::bigint[], $5::timestamptz[])
                     AS u(topic, partition, begins, next, watermark)),
            held AS (
                SELECT p.topic, p.partition FROM position p JOIN told USING (topic, partition)
                ORDER BY 1, 2 FOR NO KEY UPDATE OF p)
            UPDATE position AS p
            SET next_offset = greatest(p.next_offset, told.next),
                watermark = greatest(p.watermark, told.watermark)
            FROM told JOIN held USING (topic, partition)
            WHERE (p.topic, p.partition) = (told.topic, told.partition) AND told.begins <= p.next_offset
            RETURNING p.topic, p.partition
            """;

    private static final String SET_BACK = """
            UPDATE position AS p SET next_offset = b.begins, watermark = NULL
            FROM unnest($1::text[], $2::int[], $3::bigint[]) AS b(topic, partition, begins)
            WHERE (p.topic, p.partition) = (b.topic, b.partition)
            """;

    private final Pool pool;
    private final Clock clock;

    Positions(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * Where to go on. A partition that was never folded begins where its log does.
     *
     * @param beginnings of each partition the first offset that there is
     */
    Map<TopicPartition, Long> takeUp(Map<TopicPartition, Long> beginnings) {
        List<TopicPartition> sorted = sorted(beginnings.keySet());
        Tuple columns =
                Tuple.of(topics(sorted), numbers(sorted), longs(sorted, beginnings::get), atUtc(clock.instant()));
        Map<TopicPartition, Long> positions = new HashMap<>();
        for (Row row : Await.result(pool.preparedQuery(TAKE_UP).execute(columns))) {
            positions.put(partition(row), row.getLong(2));
        }
        return positions;
    }

    /** What was read up to these positions was another log. */
    void setBack(Map<TopicPartition, Long> beginnings) {
        List<TopicPartition> sorted = sorted(beginnings.keySet());
        Tuple columns = Tuple.of(topics(sorted), numbers(sorted), longs(sorted, beginnings::get));
        Await.result(pool.preparedQuery(SET_BACK).execute(columns));
    }

    /**
     * Within the transaction that folded.
     *
     * @throws DisplacedException if what lies before one of them is not folded; then roll back
     */
    void save(SqlClient connection, Map<TopicPartition, Stretch> folded) {
        Set<TopicPartition> displaced = move(connection, folded, Map.of());
        if (!displaced.isEmpty()) {
            throw new DisplacedException(displaced);
        }
    }

    /**
     * Moves over what holds no events (ends of transactions) and up to the time that is now known.
     *
     * @return those that did not move, because what lies before is not folded
     */
    Set<TopicPartition> advance(Map<TopicPartition, Stretch> folded, Map<TopicPartition, Instant> watermarks) {
        return move(pool, folded, watermarks);
    }

    private static Set<TopicPartition> move(
            SqlClient client, Map<TopicPartition, Stretch> folded, Map<TopicPartition, Instant> watermarks) {
        List<TopicPartition> sorted = sorted(folded.keySet());
        OffsetDateTime[] times = sorted.stream()
                .map(partition -> atUtc(watermarks.get(partition)))
                .toArray(OffsetDateTime[]::new);
        Tuple columns = Tuple.of(
                topics(sorted),
                numbers(sorted),
                longs(sorted, partition -> of(folded, partition).begin()),
                longs(sorted, partition -> of(folded, partition).next()),
                times);
        RowSet<Row> moved = Await.result(client.preparedQuery(MOVE).execute(columns));
        Set<TopicPartition> displaced = new HashSet<>(sorted);
        moved.forEach(row -> displaced.remove(partition(row)));
        return displaced;
    }

    private static Stretch of(Map<TopicPartition, Stretch> folded, TopicPartition partition) {
        return Objects.requireNonNull(folded.get(partition));
    }

    private static List<TopicPartition> sorted(Collection<TopicPartition> partitions) {
        return partitions.stream().sorted(IN_ORDER).toList();
    }

    private static String[] topics(List<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::topic).toArray(String[]::new);
    }

    private static Integer[] numbers(List<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).toArray(Integer[]::new);
    }

    private static Long[] longs(List<TopicPartition> partitions, Function<TopicPartition, @Nullable Long> value) {
        return partitions.stream().map(value).toArray(Long[]::new);
    }

    private static TopicPartition partition(Row row) {
        return new TopicPartition(row.getString(0), row.getInteger(1));
    }

    private static @Nullable OffsetDateTime atUtc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
