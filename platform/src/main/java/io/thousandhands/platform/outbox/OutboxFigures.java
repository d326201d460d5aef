package io.thousandhands.platform.outbox;

import io.thousandhands.platform.metrics.Figure;
import io.thousandhands.platform.metrics.Sample;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What was committed and is not told yet. */
class OutboxFigures {
    /** Whoever wants to know how many millions have better ways to ask. */
    private static final String DEPTH_AND_AGE = """
            SELECT (SELECT count(*) FROM (SELECT FROM outbox LIMIT 100000) AS first),
                   (SELECT extract(epoch FROM $1::timestamptz - (headers::jsonb ->> 'ce_time')::timestamptz)
                    FROM outbox ORDER BY id LIMIT 1)
            """;

    @Produces
    @Singleton
    Sample outbox(OutboxConfig config) {
        return Sample.of(
                        DEPTH_AND_AGE,
                        Figure.number("thousandhands.outbox.depth", "events that are not told yet, up to 100,000"),
                        Figure.seconds("thousandhands.outbox.oldest.age", "of the oldest event that is not told yet"))
                .where(config::relay);
    }
}
