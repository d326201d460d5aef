package io.thousandhands.touch.unmatched;

import io.thousandhands.platform.metrics.Figure;
import io.thousandhands.platform.metrics.Sample;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How many touches wait, and why, as {@link UnmatchedResource} says it. */
class UnmatchedFigures {
    /** Both reasons are always there, so that growth from nothing is seen. */
    private static final String BY_REASON = """
            SELECT reason, count(touch_id)
            FROM (VALUES ('unknown', false), ('ambiguous', true)) AS reasons(reason, several)
            LEFT JOIN unmatched
                ON NOT settled AND customer_id IS NULL AND (cardinality(candidates) > 0) = several
            GROUP BY reason
            """;

    @Produces
    @Singleton
    Sample waiting() {
        return Sample.of(
                        BY_REASON,
                        Figure.number("thousandhands.unmatched.touches", "touches that wait for their customer"))
                .by("reason");
    }
}
