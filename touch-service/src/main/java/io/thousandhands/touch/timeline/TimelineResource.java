package io.thousandhands.touch.timeline;

import io.smallrye.mutiny.Uni;
import io.thousandhands.platform.access.Caller;
import io.thousandhands.platform.access.Callers;
import io.thousandhands.platform.access.Roles;
import io.thousandhands.platform.access.Viewers;
import io.thousandhands.platform.rest.Page;
import io.thousandhands.platform.rest.ReadAfter;
import io.thousandhands.touch.rest.NewestFirst;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A customer's touches. */
@Path("/api/customers/{customerId}/touches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Timeline")
class TimelineResource {
    private final Timeline timeline;
    private final Viewers viewers;
    private final Callers callers;

    TimelineResource(Timeline timeline, Viewers viewers, Callers callers) {
        this.timeline = timeline;
        this.viewers = viewers;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.TOUCHES_WRITE})
    @Operation(
            summary = "A customer's timeline",
            description = "Newest first, planned touches before all; those of customers who turned out to be this one "
                    + "among them. People see the timelines of customers they may see; "
                    + "a system sees what it told itself.")
    @Parameter(
            name = ReadAfter.NAME,
            in = ParameterIn.HEADER,
            description = "Wait up to 2 s until this record is there, as a POST answered it.",
            example = "touches/3@1042")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the one after it")
    @APIResponse(responseCode = "404", description = "No such customer, or not yours to see")
    public Uni<Page<TouchView>> touches(
            @RestPath UUID customerId,
            @RestQuery @Nullable String cursor,
            @Parameter(description = "true: also what was retracted") @RestQuery boolean retracted) {
        NewestFirst after = NewestFirst.after(cursor);
        return viewers.seeing(customerId)
                .chain(callers::current)
                .chain(caller -> timeline.page(
                        customerId,
                        caller instanceof Caller.System system ? system.clientId() : null,
                        retracted,
                        after));
    }
}
