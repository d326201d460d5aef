package io.thousandhands.notification.mail;

import io.thousandhands.platform.metrics.Figure;
import io.thousandhands.platform.metrics.Sample;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** E-mails that are owed; digests are owed a little ahead of their minute. */
class MailFigures {
    private static final String OWED = """
            SELECT 'mail', count(*), extract(epoch FROM $1::timestamptz - min(next_try_at))
            FROM (SELECT next_try_at FROM mail WHERE state = 'owed' ORDER BY next_try_at LIMIT 10000) AS first
            """;

    @Produces
    @Singleton
    Sample owedMail() {
        return Sample.of(
                        OWED,
                        Figure.number("thousandhands.deliveries.owed", "up to 10,000 to each receiver"),
                        Figure.seconds("thousandhands.deliveries.oldest.due.age", "since the first should be tried"))
                .by("channel");
    }
}
