package io.thousandhands.cadence.report;

import io.thousandhands.cadence.report.StandingQuery.Order;
import io.thousandhands.cadence.report.StandingQuery.Place;
import io.thousandhands.platform.access.Roles;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.platform.access.Viewers;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.platform.rest.Cursor;
import io.thousandhands.platform.rest.Page;
import io.thousandhands.platform.sql.Await;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How long customers have been out of sight against what they deserve. */
@RolesAllowed({Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.STANDINGS_READ})
@Path("/api/standings")
class StandingResource {
    private final Viewers viewers;
    private final Reports reports;
    private final Clock clock;

    StandingResource(Viewers viewers, Reports reports, Clock clock) {
        this.viewers = viewers;
        this.reports = reports;
        this.clock = clock;
    }

    @GET
    @Path("{customerId}")
    public StandingView one(@PathParam("customerId") String customerId, @RestQuery @Nullable String asOf) {
        Instant t = Parameters.asOf(asOf, clock.instant());
        return reports.one(viewer(), id(customerId), t).orElseThrow(StandingResource::notThere);
    }

    /** What a list may be asked for. */
    static class Listing {
        @QueryParam("owner")
        @Nullable
        String owner;

        @QueryParam("state")
        @Nullable
        String state;

        @QueryParam("sort")
        @Nullable
        String sort;

        @QueryParam("cursor")
        @Nullable
        String cursor;

        @QueryParam("limit")
        @Nullable
        String limit;

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

    @GET
    public Page<StandingView> list(@BeanParam Listing listing) {
        return reports.page(viewer(), listing.at(clock.instant()), listing.asOf == null);
    }

    @GET
    @Path("summary")
    public Summary summary(
            @RestQuery @Nullable String by,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String touchesAYear) {
        Grouping grouping = Grouping.of(by);
        Integer whatIf = Parameters.touchesAYear(touchesAYear);
        Instant t = Parameters.asOf(asOf, clock.instant());
        return asOf == null && whatIf == null
                ? reports.summaryNow(viewer(), t, grouping)
                : reports.summaryAsOf(viewer(), t, grouping, whatIf);
    }

    private Viewer viewer() {
        return Await.result(viewers.current());
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw notThere();
        }
    }

    private static ProblemException notThere() {
        return Problem.notFound("No such customer at that time: check the id and asOf.")
                .toException();
    }
}
