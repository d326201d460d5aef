package io.thousandhands.cadence.report;

import io.thousandhands.platform.metrics.Figure;
import io.thousandhands.platform.metrics.Sample;
import io.thousandhands.platform.outbox.Relay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How many customers are in which state, for whoever watches over all of them; row by row, so rarely and once. */
class StandingFigures {
    /** As {@link StandingsNow} counts, but for everybody at once. */
    private static final String BY_STATE = """
            SELECT state, count(counted.state)
            FROM (VALUES ('in_sight'), ('fading'), ('out_of_sight'), ('resting')) AS states(state)
            LEFT JOIN (
                SELECT CASE WHEN rest_bounds IS NOT NULL AND width_bucket($1::timestamptz, rest_bounds) % 2 = 1
                            THEN 'resting'
                            WHEN $1 < fades_at THEN 'in_sight'
                            WHEN $1 < slips_at THEN 'fading'
                            ELSE 'out_of_sight' END AS state
                FROM standing WHERE slips_at IS NOT NULL AND appears_at <= $1
            ) AS counted USING (state)
            GROUP BY state
            """;

    @Produces
    @Singleton
    Sample standings(Relay relay) {
        return Sample.of(BY_STATE, Figure.number("thousandhands.standings", "customers by state"))
                .by("state")
                .rarely(relay::leads);
    }
}
