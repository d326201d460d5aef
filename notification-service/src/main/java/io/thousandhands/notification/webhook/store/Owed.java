package io.thousandhands.notification.webhook.store;

import io.thousandhands.notification.webhook.EventType;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Owes news to those who subscribed: in one statement, whoever they are. News that was owed before is owed to nobody
 * again; what nobody subscribed to is not kept.
 */
@ApplicationScoped
class Owed {
    private static final String OWE = """
            WITH told AS (
                SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[],
                                     $7::timestamptz[], $8::text[])
                    AS t(id, type, customer_id, nudge_id, rep_id, former_rep_id, at, payload)
            ), owed AS (
                SELECT t.id AS event_id, w.id AS webhook_id FROM told t
                JOIN webhook w ON w.rep_id IS NULL
                WHERE w.disabled_at IS NULL AND w.since <= t.at AND w.event_types && ARRAY[t.type, '*']
                UNION ALL
                SELECT t.id, w.id FROM told t
                JOIN webhook w ON w.rep_id IN (t.rep_id, t.former_rep_id)
                WHERE w.disabled_at IS NULL AND w.since <= t.at AND w.event_types && ARRAY[t.type, '*']
            ), kept AS (
                INSERT INTO webhook_event (id, type, customer_id, nudge_id, at, payload)
                SELECT id, type, customer_id, nudge_id, at, payload FROM told
                WHERE id IN (SELECT event_id FROM owed)
                ORDER BY id
                ON CONFLICT (id) DO NOTHING
                RETURNING id
            )
            INSERT INTO webhook_delivery (webhook_id, event_id, state, failures, next_at, created_at, log)
            SELECT owed.webhook_id, owed.event_id, 'owed', 0, $9, $9, '[]'
            FROM owed JOIN kept ON kept.id = owed.event_id
            """;

    private static final String OWE_ONE = """
            WITH kept AS (
                INSERT INTO webhook_event (id, type, at, payload) VALUES ($1, $2, $3, $4) RETURNING id
            )
            INSERT INTO webhook_delivery (webhook_id, event_id, state, failures, next_at, created_at, log)
            SELECT $5, id, 'owed', 0, $3, $3, '[]' FROM kept
            """;

    private final Clock clock;

    Owed(Clock clock) {
        this.clock = clock;
    }

    void owe(SqlConnection connection, List<News> news) {
        if (!news.isEmpty()) {
            Await.result(connection.preparedQuery(OWE).execute(columns(news)));
        }
    }

    /** To one webhook, whatever it subscribed to. */
    void owe(SqlConnection connection, UUID webhookId, News news) {
        Await.result(connection
                .preparedQuery(OWE_ONE)
                .execute(Tuple.of(
                        news.id(), news.type().text(), news.at().atOffset(ZoneOffset.UTC), news.payload(), webhookId)));
    }

    private Tuple columns(List<News> news) {
        return Tuple.tuple(List.of(
                column(news, News::id).toArray(UUID[]::new),
                column(news, News::type).map(EventType::text).toArray(String[]::new),
                column(news, News::customerId).toArray(UUID[]::new),
                column(news, News::nudgeId).toArray(UUID[]::new),
                column(news, News::repId).toArray(UUID[]::new),
                column(news, News::formerRepId).toArray(UUID[]::new),
                column(news, one -> one.at().atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new),
                column(news, News::payload).toArray(String[]::new),
                clock.instant().atOffset(ZoneOffset.UTC)));
    }

    private static <T> Stream<@Nullable T> column(List<News> news, Function<News, @Nullable T> fact) {
        return news.stream().map(fact);
    }
}
