package io.thousandhands.platform.operations;

import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table {@code dead_letter}, looked at and marked; consumers write its rows. */
@ApplicationScoped
class LetterTable {
    private static final String ONE =
            "SELECT * FROM dead_letter WHERE topic = $1 AND partition = $2 AND at_offset = $3";
    private static final String NEWEST = """
            SELECT * FROM dead_letter
            WHERE number < $1 AND ($2::text IS NULL OR topic = $2) AND ($3::text IS NULL OR state = $3)
            ORDER BY number DESC LIMIT $4
            """;
    private static final String WAITING = """
            SELECT * FROM dead_letter
            WHERE number > $1 AND ($2::text IS NULL OR topic = $2) AND ($3::text IS NULL OR cause = $3)
              AND state = 'waiting'
            ORDER BY number LIMIT $4
            """;
    private static final String MARK = """
            UPDATE dead_letter SET (state, cause, tried_at) = ($4, $5, $6)
            WHERE topic = $1 AND partition = $2 AND at_offset = $3
            """;

    private final Pool pool;

    LetterTable(Pool pool) {
        this.pool = pool;
    }

    Optional<Letter> find(LetterId id) {
        return read(ONE, Tuple.of(id.topic().topicName(), id.partition(), id.offset())).stream()
                .findFirst();
    }

    /** @param before the number of the last that was seen */
    List<Letter> newest(long before, @Nullable Topic topic, @Nullable String state, int atMost) {
        return read(NEWEST, Tuple.of(before, name(topic), state, atMost));
    }

    /** Oldest first. @param after the number of the last that was seen */
    List<Letter> waiting(long after, @Nullable Topic topic, @Nullable String cause, int atMost) {
        return read(WAITING, Tuple.of(after, name(topic), cause, atMost));
    }

    /** With its state, cause and when it was tried. */
    void mark(SqlClient client, Letter letter) {
        OffsetDateTime triedAt =
                letter.triedAt() == null ? null : letter.triedAt().atOffset(ZoneOffset.UTC);
        Await.result(client.preparedQuery(MARK)
                .execute(Tuple.of(
                        letter.id().topic().topicName(),
                        letter.id().partition(),
                        letter.id().offset(),
                        letter.state(),
                        letter.cause(),
                        triedAt)));
    }

    void mark(Letter letter) {
        mark(pool, letter);
    }

    private List<Letter> read(String sql, Tuple parameters) {
        List<Letter> letters = new ArrayList<>();
        for (Row row : Await.result(pool.preparedQuery(sql).execute(parameters))) {
            letters.add(Letter.of(row));
        }
        return letters;
    }

    private static @Nullable String name(@Nullable Topic topic) {
        return topic == null ? null : topic.topicName();
    }
}
