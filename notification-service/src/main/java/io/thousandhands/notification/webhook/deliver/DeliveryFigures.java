package io.thousandhands.notification.webhook.deliver;

import io.thousandhands.platform.metrics.Figure;
import io.thousandhands.platform.metrics.Sample;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is owed to webhooks and chats, and which of them are given up. A webhook that is disabled is owed nothing. */
class DeliveryFigures {
    private static final String OWED = """
            SELECT channel, coalesce(sum(owed.count), 0), extract(epoch FROM $1::timestamptz - min(owed.due_at)),
                   count(w.id) FILTER (WHERE w.disabled_because <> 'by_hand')
            FROM (VALUES ('webhook', true), ('chat', false)) AS channels(channel, standard)
            LEFT JOIN webhook w ON (w.form = 'standard') = standard
            LEFT JOIN LATERAL (
                SELECT count(*), min(next_at) AS due_at FROM (
                    SELECT next_at FROM webhook_delivery
                    WHERE webhook_id = w.id AND next_at IS NOT NULL ORDER BY next_at LIMIT 10000
                ) AS first
            ) AS owed ON w.disabled_at IS NULL
            GROUP BY channel
            """;

    @Produces
    @Singleton
    Sample owed() {
        return Sample.of(
                        OWED,
                        Figure.number("thousandhands.deliveries.owed", "up to 10,000 to each receiver"),
                        Figure.seconds("thousandhands.deliveries.oldest.due.age", "since the first should be tried"),
                        Figure.number("thousandhands.disabled.webhooks", "that failed for too long, or are gone"))
                .by("channel");
    }
}
