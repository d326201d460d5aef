package io.thousandhands.cadence.report;

import io.thousandhands.cadence.sight.Window;
import io.thousandhands.platform.access.Roles;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.platform.access.Viewers;
import io.thousandhands.platform.sql.Await;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How customers came into sight and went out of it. */
@RolesAllowed({Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.STANDINGS_READ})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Standings")
@Path("/api/standings")
class SightResource {
    private static final String FROM =
            "The window's beginning; a year and a quarter before its end unless sent, at most three years";
    private static final String UNTIL = "The window's end, past or future; a quarter ahead of now unless sent";

    private final Viewers viewers;
    private final Sights sights;
    private final Clock clock;

    SightResource(Viewers viewers, Sights sights, Clock clock) {
        this.viewers = viewers;
        this.sights = sights;
        this.clock = clock;
    }

    @GET
    @Path("sight-lines")
    @Operation(summary = "How some customers' states came and went, with the touches that did it")
    @APIResponse(responseCode = "200", description = "Of those of them who are yours to see; the others are left out")
    @APIResponse(responseCode = "400", description = "A parameter that cannot be read")
    public SightLinesView sightLines(
            @Parameter(
                            description = "The customer's id; once for each, at most 200",
                            example = "0c8e7a52-8d5f-4b8e-9a53-6d3e1f0a2b11")
                    @RestQuery
                    @Nullable
                    List<String> customer,
            @Parameter(description = FROM, example = Parameters.AN_INSTANT) @RestQuery @Nullable String from,
            @Parameter(description = UNTIL, example = "2026-06-01T00:00:00Z") @RestQuery @Nullable String until) {
        Instant now = clock.instant();
        Set<UUID> customerIds = Parameters.customers(customer);
        return sights.lines(viewer(), customerIds, Parameters.window(from, until, now), now);
    }

    @GET
    @Path("sky")
    @Operation(summary = "How the states of all customers came and went, as columns for drawing")
    @APIResponse(responseCode = "200", description = "All who are yours to see, at most 25,000: those who buy most")
    @APIResponse(responseCode = "400", description = "A parameter that cannot be read")
    public SkyView sky(
            @Parameter(description = "Only this rep's customers") @RestQuery @Nullable String owner,
            @Parameter(description = FROM, example = Parameters.AN_INSTANT) @RestQuery @Nullable String from,
            @Parameter(description = UNTIL, example = "2026-06-01T00:00:00Z") @RestQuery @Nullable String until) {
        Window window = Parameters.window(from, until, clock.instant());
        return sights.sky(viewer(), Parameters.owner(owner), window);
    }

    private Viewer viewer() {
        return Await.result(viewers.current());
    }
}
