package io.thousandhands.cadence.watch;

import io.thousandhands.platform.metrics.Figure;
import io.thousandhands.platform.metrics.Sample;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What no watcher has taken yet. Between two looks there is always something; what matters is for how long. */
class OverdueFigures {
    private static final String OVERDUE = """
            SELECT (SELECT count(*) FROM (SELECT FROM standing WHERE next_at <= $1 LIMIT 100000) AS first),
                   (SELECT extract(epoch FROM $1 - min(next_at)) FROM standing WHERE next_at <= $1)
            """;

    @Produces
    @Singleton
    Sample overdue() {
        return Sample.of(
                OVERDUE,
                Figure.number("thousandhands.deadlines.overdue", "customers whose time has come, up to 100,000"),
                Figure.seconds("thousandhands.deadlines.oldest.overdue.age", "since the first of them should be told"));
    }
}
