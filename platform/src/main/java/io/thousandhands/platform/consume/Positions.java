package io.thousandhands.platform.consume;

import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
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
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code position}. A position never goes back: of two replicas that hold a partition for a moment, the one
 * that folded more is right, because both folded all before it.
 */
@ApplicationScoped
class Positions {
    private static final Comparator<TopicPartition> IN_ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);
    private static final String LOAD = "SELECT partition, next_offset FROM position WHERE topic = $1";
    private static final String SAVE = """
            INSERT INTO position AS p (topic, partition, next_offset, watermark, created_at)
            SELECT t, n, o, w, $5
            FROM unnest($1::text[], $2::int[], $3::bigint[], $4::timestamptz[]) AS u(t, n, o, w)
            ON CONFLICT (topic, partition) DO UPDATE
            SET next_offset = greatest(p.next_offset, excluded.next_offset),
                watermark = greatest(p.watermark, excluded.watermark)
            """;

    private final Pool pool;
    private final Clock clock;

    Positions(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** @return the next offset of those of these partitions that were ever folded */
    Map<TopicPartition, Long> load(Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        for (String topic :
                partitions.stream().map(TopicPartition::topic).distinct().toList()) {
            for (Row row : Await.result(pool.preparedQuery(LOAD).execute(Tuple.of(topic)))) {
                positions.put(new TopicPartition(topic, row.getInteger(0)), row.getLong(1));
            }
        }
        positions.keySet().retainAll(List.copyOf(partitions));
        return positions;
    }

    /** Within the transaction that folded. */
    void save(SqlClient connection, Map<TopicPartition, Long> next) {
        save(connection, next, Map.of());
    }

    /** Moves over what holds no events (ends of transactions) and up to the time that is now known. */
    void advance(Map<TopicPartition, Long> next, Map<TopicPartition, Instant> watermarks) {
        save(pool, next, watermarks);
    }

    /** Rows in the same order everywhere, so that replicas do not deadlock. */
    private void save(SqlClient client, Map<TopicPartition, Long> next, Map<TopicPartition, Instant> watermarks) {
        List<TopicPartition> sorted = next.keySet().stream().sorted(IN_ORDER).toList();
        String[] topics = sorted.stream().map(TopicPartition::topic).toArray(String[]::new);
        Integer[] partitions = sorted.stream().map(TopicPartition::partition).toArray(Integer[]::new);
        Long[] offsets = sorted.stream().map(next::get).toArray(Long[]::new);
        OffsetDateTime[] times = sorted.stream()
                .map(partition -> atUtc(watermarks.get(partition)))
                .toArray(OffsetDateTime[]::new);
        Tuple row = Tuple.of(topics, partitions, offsets, times, atUtc(clock.instant()));
        Await.result(client.preparedQuery(SAVE).execute(row));
    }

    private static @Nullable OffsetDateTime atUtc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
