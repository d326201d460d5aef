package io.thousandhands.notification.feed;

import io.thousandhands.platform.sql.Await;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The table {@code feed}, and what a feed shows. On worker threads. */
@ApplicationScoped
class Feeds {
    private static final String PUT = """
            INSERT INTO feed (rep_id, secret_digest, created_at) VALUES ($1, $2, $3)
            ON CONFLICT (rep_id) DO UPDATE SET
                (secret_digest, created_at) = (excluded.secret_digest, excluded.created_at)
            """;

    private static final String REVOKE = "DELETE FROM feed WHERE rep_id = $1";
    private static final String SINCE = "SELECT created_at FROM feed WHERE rep_id = $1";
    private static final String REP_OF = "SELECT rep_id FROM feed WHERE secret_digest = $1";

    private static final String ITEMS = """
            SELECT n.id, n.customer_id, c.name, n.state, n.due_at, n.suggestion, n.snoozed_until, n.held_until, n.revision
            FROM nudge n LEFT JOIN customer c ON c.id = n.customer_id
            WHERE n.rep_id = $1 AND n.state IN ('open', 'snoozed', 'waiting')
            ORDER BY n.urgency, n.due_at, n.id LIMIT $2
            """;

    /** More than anybody reads in a calendar. */
    private static final int AT_MOST = 500;

    private final Pool pool;

    Feeds(Pool pool) {
        this.pool = pool;
    }

    /** Makes a rep's feed; one that they had is found no more. */
    void put(UUID repId, byte[] digest, Instant now) {
        Await.result(
                pool.preparedQuery(PUT).execute(Tuple.of(repId, Buffer.buffer(digest), now.atOffset(ZoneOffset.UTC))));
    }

    void revoke(UUID repId) {
        Await.result(pool.preparedQuery(REVOKE).execute(Tuple.of(repId)));
    }

    /** Since when a rep has a feed. */
    Optional<Instant> since(UUID repId) {
        return rows(SINCE, Tuple.of(repId)).stream()
                .map(row -> row.getOffsetDateTime(0).toInstant())
                .findFirst();
    }

    Optional<UUID> repOf(byte[] digest) {
        return rows(REP_OF, Tuple.of(Buffer.buffer(digest))).stream()
                .map(row -> row.getUUID(0))
                .findFirst();
    }

    List<FeedItem> itemsOf(UUID repId) {
        return rows(ITEMS, Tuple.of(repId, AT_MOST)).stream().map(Feeds::item).toList();
    }

    private static FeedItem item(Row row) {
        return new FeedItem(
                row.getUUID("id"),
                row.getUUID("customer_id"),
                row.getString("name"),
                toDoAt(row),
                row.getOffsetDateTime("due_at").toInstant(),
                row.getString("suggestion"),
                row.getInteger("revision"));
    }

    /** What waits is not before the rep yet; what is held is, and asks for nothing before. */
    private static @Nullable Instant toDoAt(Row row) {
        return switch (row.getString("state")) {
            case "snoozed" -> row.getOffsetDateTime("snoozed_until").toInstant();
            case "open" -> held(row.getOffsetDateTime("held_until"));
            default -> null;
        };
    }

    private static Instant held(@Nullable OffsetDateTime until) {
        return until == null ? Instant.EPOCH : until.toInstant();
    }

    private List<Row> rows(String sql, Tuple parameters) {
        return StreamSupport.stream(
                        Await.result(pool.preparedQuery(sql).execute(parameters))
                                .spliterator(),
                        false)
                .toList();
    }
}
