package io.thousandhands.cadence.report;

import io.thousandhands.cadence.report.StandingQuery.Order;
import io.thousandhands.cadence.report.StandingQuery.Place;
import io.thousandhands.platform.rest.Cursor;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list may be asked for. */
final class ListParameters {
    @Parameter(description = "Only this rep's customers")
    @QueryParam("owner")
    @Nullable
    String owner;

    @Parameter(
            description = "in_sight, fading, out_of_sight or resting; all that have a deadline unless sent",
            example = "fading")
    @QueryParam("state")
    @Nullable
    String state;

    @Parameter(description = "-overdue, the most overdue first (unless sent), or overdue", example = "-overdue")
    @QueryParam("sort")
    @Nullable
    String sort;

    @Parameter(description = "next of the page before")
    @QueryParam("cursor")
    @Nullable
    String cursor;

    @Parameter(description = "How many, 1 to 500; 50 unless sent", example = "50")
    @QueryParam("limit")
    @Nullable
    String limit;

    @Parameter(description = Parameters.AS_OF, example = Parameters.AN_INSTANT)
    @QueryParam("asOf")
    @Nullable
    String asOf;

    StandingQuery at(Instant now) {
        Order order = Order.of(sort);
        return new StandingQuery(
                Parameters.owner(owner),
                Parameters.state(state),
                order,
                Parameters.asOf(asOf, now),
                cursor == null ? order.beforeAll : Place.of(Cursor.parse(cursor, 2)),
                Parameters.limit(limit));
    }
}
