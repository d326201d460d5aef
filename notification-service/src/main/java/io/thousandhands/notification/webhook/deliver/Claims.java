package io.thousandhands.notification.webhook.deliver;

import io.thousandhands.notification.webhook.WebhooksConfig;
import io.thousandhands.notification.webhook.store.Webhook;
import io.thousandhands.notification.webhook.store.WebhookRows;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Takes what is due: from each webhook some, those first that have waited the longest. */
@ApplicationScoped
class Claims {
    private static final String TAKE = """
            WITH ready AS (
                SELECT w.id FROM webhook w CROSS JOIN LATERAL (
                    SELECT d.next_at FROM webhook_delivery d
                    WHERE d.webhook_id = w.id AND d.next_at <= $1 ORDER BY d.next_at LIMIT 1
                ) first
                WHERE w.disabled_at IS NULL AND w.id <> ALL($2)
                ORDER BY first.next_at LIMIT $3
            ), due AS (
                SELECT d.webhook_id, d.event_id FROM ready CROSS JOIN LATERAL (
                    SELECT * FROM webhook_delivery d
                    WHERE d.webhook_id = ready.id AND d.next_at <= $1
                    ORDER BY d.next_at LIMIT $4 FOR UPDATE SKIP LOCKED
                ) d
            ), taken AS (
                UPDATE webhook_delivery d SET next_at = $5 FROM due
                WHERE d.webhook_id = due.webhook_id AND d.event_id = due.event_id
                RETURNING d.webhook_id, d.event_id, d.failures, d.created_at AS owed_since
            )
            SELECT taken.event_id, taken.failures, taken.owed_since, e.type, e.nudge_id, e.payload, w.*
            FROM taken JOIN webhook_event e ON e.id = taken.event_id JOIN webhook w ON w.id = taken.webhook_id
            ORDER BY taken.owed_since
            """;

    /** Longer than an attempt can take. */
    private static final int TIMEOUTS = 4;

    private static final Logger LOG = Logger.getLogger(Claims.class);

    private final Pool pool;
    private final WebhookRows rows;
    private final Clock clock;
    private final Duration lostAfter;
    private final int webhooks;
    private final int ofEach;

    Claims(Pool pool, WebhookRows rows, Clock clock, WebhooksConfig config) {
        this.pool = pool;
        this.rows = rows;
        this.clock = clock;
        this.lostAfter = config.timeout().multipliedBy(TIMEOUTS);
        this.webhooks = config.webhooksAtOnce();
        this.ofEach = config.atOnce();
    }

    /** @param busy webhooks that are being delivered to */
    List<Due> take(Set<UUID> busy) {
        int room = webhooks - busy.size();
        return room <= 0 ? List.of() : take(busy, room);
    }

    private List<Due> take(Set<UUID> busy, int room) {
        Instant now = clock.instant();
        Tuple parameters = Tuple.of(
                now.atOffset(ZoneOffset.UTC),
                busy.toArray(UUID[]::new),
                room,
                ofEach,
                now.plus(lostAfter).atOffset(ZoneOffset.UTC));
        Map<UUID, Optional<Webhook>> opened = new HashMap<>();
        List<Due> due = new ArrayList<>();
        for (Row row : Await.result(pool.preparedQuery(TAKE).execute(parameters))) {
            opened.computeIfAbsent(row.getUUID("id"), id -> opened(id, row))
                    .ifPresent(webhook -> due.add(dueIn(row, webhook)));
        }
        return due;
    }

    /** Empty: it was sealed with a key that nobody gave us. It stays owed, and is tried again when it must be over. */
    private Optional<Webhook> opened(UUID id, Row row) {
        try {
            return Optional.of(rows.of(row));
        } catch (IllegalStateException sealed) {
            LOG.errorf(
                    "A webhook cannot be opened, look at its key: webhookId=%s, keyId=%s", id, row.getString("key_id"));
            return Optional.empty();
        }
    }

    private static Due dueIn(Row row, Webhook webhook) {
        return new Due(
                webhook,
                row.getUUID("event_id"),
                row.getString("type"),
                row.getUUID("nudge_id"),
                row.getString("payload"),
                row.getInteger("failures"),
                row.getOffsetDateTime("owed_since").toInstant());
    }
}
