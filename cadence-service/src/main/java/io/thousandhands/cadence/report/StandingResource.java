package io.thousandhands.cadence.report;

import io.thousandhands.platform.access.Roles;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.platform.access.Viewers;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.platform.rest.Page;
import io.thousandhands.platform.sql.Await;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How long customers have been out of sight against what they deserve. */
@RolesAllowed({Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.STANDINGS_READ})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Standings")
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
    @Operation(summary = "One customer's standing, now or as of a time")
    @APIResponse(responseCode = "200", description = "The standing")
    @APIResponse(responseCode = "404", description = "Not there at that time, merged into another, or not yours to see")
    public StandingView one(
            @PathParam("customerId") String customerId,
            @Parameter(description = Parameters.AS_OF, example = Parameters.AN_INSTANT) @RestQuery @Nullable
                    String asOf) {
        Instant t = Parameters.asOf(asOf, clock.instant());
        return reports.one(viewer(), id(customerId), t).orElseThrow(StandingResource::notThere);
    }

    @GET
    @Operation(summary = "Standings by how far they are overdue")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the one after it, or null")
    @APIResponse(responseCode = "400", description = "A parameter that cannot be read")
    public Page<StandingView> list(@BeanParam ListParameters parameters) {
        return reports.page(viewer(), parameters.at(clock.instant()), parameters.asOf == null);
    }

    @GET
    @Path("summary")
    @Operation(summary = "How many customers are in which state")
    @APIResponse(responseCode = "200", description = "The counts, altogether and by group")
    @APIResponse(responseCode = "400", description = "A parameter that cannot be read")
    public Summary summary(
            @Parameter(description = "owner (unless sent), segment or policy", example = "segment") @RestQuery @Nullable
                    String by,
            @Parameter(description = Parameters.AS_OF, example = Parameters.AN_INSTANT) @RestQuery @Nullable
                    String asOf,
            @Parameter(description = "What if every policy asked for this many? 1 to 1000", example = "12")
                    @RestQuery
                    @Nullable
                    String touchesAYear) {
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
