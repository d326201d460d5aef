package io.thousandhands.notification.decide;

import io.thousandhands.platform.metrics.Figure;
import io.thousandhands.platform.metrics.Sample;
import io.thousandhands.platform.outbox.Relay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How much is to be decided, and how many nudges wait for their day, are open, or sleep. */
class DecideFigures {
    private static final String UNDECIDED =
            "SELECT count(*) FROM (SELECT FROM customer WHERE undecided LIMIT 100000) AS first";

    private static final String LIVE = """
            SELECT state, count(nudge.id)
            FROM (VALUES ('waiting'), ('open'), ('snoozed')) AS states(state) LEFT JOIN nudge USING (state)
            GROUP BY state
            """;

    @Produces
    @Singleton
    Sample undecided() {
        return Sample.of(
                UNDECIDED,
                Figure.number(
                        "thousandhands.customers.undecided",
                        "customers whose nudges are to be decided, up to 100,000"));
    }

    @Produces
    @Singleton
    Sample live(Relay relay) {
        return Sample.of(LIVE, Figure.number("thousandhands.nudges", "nudges that still ask somebody to act"))
                .by("state")
                .rarely(relay::leads);
    }
}
