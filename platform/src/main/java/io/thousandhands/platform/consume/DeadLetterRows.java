package io.thousandhands.platform.consume;

import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Notes in the table {@code dead_letter} what was put aside and where it lies. A record that is put aside a second time is
 * the same row, waiting again; rows go when their records do.
 */
@ApplicationScoped
class DeadLetterRows {
    private static final String PUT = """
            INSERT INTO dead_letter AS known
                (topic, partition, at_offset, dead_partition, dead_offset, type, cause, size, put_aside_at)
            SELECT DISTINCT ON (n, o) $1::text, u.*, $9::timestamptz
            FROM unnest($2::int[], $3::bigint[], $4::int[], $5::bigint[], $6::text[], $7::text[], $8::int[])
                 AS u(n, o, dead_n, dead_o, type, cause, size)
            ORDER BY n, o, dead_o DESC
            ON CONFLICT (topic, partition, at_offset) DO UPDATE SET
                (dead_partition, dead_offset, cause, put_aside_at, number, state, tried_at)
              = (excluded.dead_partition, excluded.dead_offset, excluded.cause, excluded.put_aside_at, excluded.number,
                 'waiting', NULL)
            """;

    private static final String FORGET = "DELETE FROM dead_letter WHERE put_aside_at < $1";

    private final Pool pool;
    private final Clock clock;

    DeadLetterRows(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** @param places where the letters lie, in their order */
    void put(Topic topic, List<DeadLetter> letters, List<RecordMetadata> places) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        Await.result(pool.preparedQuery(FORGET).execute(Tuple.of(now.minus(Topic.DEAD_LETTERS_KEPT))));
        Await.result(pool.preparedQuery(PUT)
                .execute(Tuple.tuple(List.of(
                        topic.topicName(),
                        column(letters, letter -> letter.record().partition()).toArray(Integer[]::new),
                        column(letters, letter -> letter.record().offset()).toArray(Long[]::new),
                        column(places, RecordMetadata::partition).toArray(Integer[]::new),
                        column(places, RecordMetadata::offset).toArray(Long[]::new),
                        letters.stream().map(DeadLetter::type).toArray(String[]::new),
                        column(letters, DeadLetter::cause).toArray(String[]::new),
                        column(letters, DeadLetter::size).toArray(Integer[]::new),
                        now))));
    }

    private static <T, U> List<U> column(List<T> rows, Function<T, U> member) {
        return rows.stream().map(member).toList();
    }
}
