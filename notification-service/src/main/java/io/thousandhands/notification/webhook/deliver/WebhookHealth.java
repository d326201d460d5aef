package io.thousandhands.notification.webhook.deliver;

import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * How webhooks fare, and when they are disabled: if the receiver says it is gone, and if a delivery was given up while
 * nothing else succeeded since it was owed. What is owed to a disabled one is given up too.
 */
@ApplicationScoped
class WebhookHealth {
    private static final Logger LOG = Logger.getLogger(WebhookHealth.class);

    private static final String FOLLOW = """
            WITH o AS (
                SELECT webhook_id,
                       max(ended_at) FILTER (WHERE succeeded) AS success_at,
                       min(ended_at) FILTER (WHERE NOT succeeded) AS failed_at,
                       max(said) FILTER (WHERE NOT succeeded) AS said,
                       max(owed_since) FILTER (WHERE gave_up) AS given_up,
                       bool_or(gone) AS gone
                FROM unnest($1::uuid[], $2::boolean[], $3::timestamptz[], $4::text[], $5::boolean[], $6::timestamptz[],
                            $7::boolean[])
                     AS attempt(webhook_id, succeeded, ended_at, said, gave_up, owed_since, gone)
                GROUP BY webhook_id
            ), verdict AS (
                SELECT o.*, CASE WHEN o.gone THEN 'gone'
                                 WHEN o.given_up IS NOT NULL AND o.success_at IS NULL
                                      AND coalesce(w.last_success_at < o.given_up, true) THEN 'failing' END AS because
                FROM o JOIN webhook w ON w.id = o.webhook_id
                ORDER BY o.webhook_id FOR NO KEY UPDATE OF w
            )
            UPDATE webhook w SET
                last_success_at = coalesce(v.success_at, w.last_success_at),
                failing_since = CASE WHEN v.success_at IS NULL THEN coalesce(w.failing_since, v.failed_at) END,
                last_failure = coalesce(v.said, w.last_failure),
                disabled_because = coalesce(w.disabled_because, v.because),
                disabled_at = CASE WHEN v.because IS NULL THEN w.disabled_at ELSE coalesce(w.disabled_at, v.failed_at) END
            FROM verdict v WHERE w.id = v.webhook_id
            RETURNING w.id, v.because
            """;

    private static final String GIVE_UP = """
            UPDATE webhook_delivery SET state = 'given_up', next_at = NULL
            WHERE webhook_id = ANY($1) AND state = 'owed'
            """;

    private static final String HOLD = "SELECT FROM webhook WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE";

    /**
     * Locks the webhooks before their deliveries, as whoever disables or removes one does. Not so firmly that somebody who
     * owes them news would have to wait: they hold nudges and customers.
     */
    void hold(SqlConnection connection, List<Outcome> outcomes) {
        UUID[] ids = outcomes.stream()
                .map(one -> one.attempt().due().webhook().id())
                .distinct()
                .toArray(UUID[]::new);
        Await.result(connection.preparedQuery(HOLD).execute(Tuple.of((Object) ids)));
    }

    void follow(SqlConnection connection, List<Outcome> outcomes) {
        List<Outcome> tried = outcomes.stream()
                .filter(outcome -> outcome.succeeded() || outcome.failed())
                .toList();
        UUID[] disabled = tried.isEmpty() ? new UUID[0] : disabled(connection, tried);
        if (disabled.length > 0) {
            Await.result(connection.preparedQuery(GIVE_UP).execute(Tuple.of((Object) disabled)));
        }
    }

    private static UUID[] disabled(SqlConnection connection, List<Outcome> tried) {
        return Await.result(connection.preparedQuery(FOLLOW).execute(columns(tried))).stream()
                .filter(row -> row.getString("because") != null)
                .map(WebhookHealth::said)
                .toArray(UUID[]::new);
    }

    private static UUID said(Row row) {
        UUID id = row.getUUID("id");
        LOG.warnf("A webhook is disabled: webhookId=%s cause=%s", id, row.getString("because"));
        return id;
    }

    private static Tuple columns(List<Outcome> tried) {
        return Tuple.tuple(List.of(
                tried.stream().map(one -> one.attempt().due().webhook().id()).toArray(UUID[]::new),
                tried.stream().map(Outcome::succeeded).toArray(Boolean[]::new),
                tried.stream()
                        .map(one -> one.attempt().ended().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new),
                tried.stream().map(Outcome::said).toArray(String[]::new),
                tried.stream().map(Outcome::gaveUp).toArray(Boolean[]::new),
                tried.stream()
                        .map(one -> one.attempt().due().owedSince().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new),
                tried.stream().map(Outcome::gone).toArray(Boolean[]::new)));
    }
}
