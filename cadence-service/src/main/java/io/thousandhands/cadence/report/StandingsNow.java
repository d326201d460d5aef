package io.thousandhands.cadence.report;

import io.thousandhands.cadence.report.StandingQuery.Order;
import io.thousandhands.cadence.standing.Catalogue;
import io.thousandhands.cadence.standing.Standing;
import io.thousandhands.cadence.standing.State;
import io.thousandhands.cadence.standing.Vector;
import io.thousandhands.cadence.store.StandingRows;
import io.thousandhands.cadence.store.Times;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Standings as their rows keep them: lists by index, counts without looking at a touch. */
@ApplicationScoped
class StandingsNow {
    private static final String SEEN =
            " FROM standing o WHERE o.slips_at IS NOT NULL AND o.appears_at <= $2 AND " + Viewer.RULE;

    /** {@link io.thousandhands.cadence.customer.Rests#lastAt} of $2. */
    private static final String RESTS = "(o.rest_bounds IS NOT NULL AND width_bucket($2, o.rest_bounds) % 2 = 1)";

    private static final String COUNT = Arrays.stream(State.values())
            .map(state -> ", count(*) FILTER (WHERE " + isIn(state) + ")")
            .collect(Collectors.joining());

    List<Standing> list(SqlConnection connection, Viewer viewer, StandingQuery query, Catalogue catalogue) {
        Tuple parameters = Tuple.tuple()
                .addValue(viewer.ownersOrNull())
                .addValue(Times.toSql(query.t()))
                .addValue(query.ownerId())
                .addValue(Times.toSql(query.after().slipsAt()))
                .addValue(query.after().customerId())
                .addValue(query.limit());
        List<Standing> standings = new ArrayList<>();
        for (Row row : Await.result(connection.preparedQuery(listing(query)).execute(parameters))) {
            Vector vector = Vector.ofMillis(row.getArrayOfLongs("last_at"));
            standings.add(Standing.of(StandingRows.facts(row), vector, catalogue));
        }
        return standings;
    }

    Map<Optional<String>, States> count(SqlConnection connection, Viewer viewer, Instant now, Grouping by) {
        String sql = "SELECT " + by.column() + " AS key" + COUNT + SEEN + " GROUP BY 1";
        Tuple parameters = Tuple.of(viewer.ownersOrNull(), Times.toSql(now));
        Map<Optional<String>, States> counts = new HashMap<>();
        for (Row row : Await.result(connection.preparedQuery(sql).execute(parameters))) {
            counts.put(Optional.ofNullable(row.getString(0)), states(row));
        }
        return counts;
    }

    private static States states(Row row) {
        States states = States.NONE;
        for (State state : State.values()) {
            states = states.and(state, row.getLong(1 + state.ordinal()));
        }
        return states;
    }

    private static String listing(StandingQuery query) {
        Order order = query.order();
        return "SELECT " + StandingRows.FACTS + ", o.last_at" + SEEN
                + " AND ($3::uuid IS NULL OR o.owner_id = $3)"
                + condition(query.state())
                + " AND (o.slips_at, o.customer_id) " + order.comesAfter + " ($4, $5)"
                + " ORDER BY o.slips_at" + order.direction + ", o.customer_id" + order.direction
                + " LIMIT $6";
    }

    private static String condition(@Nullable State state) {
        return " AND " + (state == null ? "NOT " + RESTS : isIn(state));
    }

    /** {@link Standing#stateAt} of $2. */
    private static String isIn(State state) {
        return switch (state) {
            case IN_SIGHT -> "$2 < o.fades_at AND NOT " + RESTS;
            case FADING -> "o.fades_at <= $2 AND $2 < o.slips_at AND NOT " + RESTS;
            case OUT_OF_SIGHT -> "o.slips_at <= $2 AND NOT " + RESTS;
            case RESTING -> RESTS;
        };
    }
}
