package io.thousandhands.touch.unmatched;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.thousandhands.platform.access.Caller;
import io.thousandhands.platform.access.Callers;
import io.thousandhands.platform.access.Roles;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.rest.Page;
import io.thousandhands.touch.rest.NewestFirst;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Touches that wait for their customers. */
@Path("/api/unmatched-touches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Touches")
class UnmatchedResource {
    private final UnmatchedTouches touches;
    private final Callers callers;
    private final SecurityIdentity identity;

    UnmatchedResource(UnmatchedTouches touches, Callers callers, SecurityIdentity identity) {
        this.touches = touches;
        this.callers = callers;
        this.identity = identity;
    }

    /** Nobody knows yet whose they are, so no rep sees them. */
    @GET
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN, Roles.TOUCHES_WRITE})
    @Operation(
            summary = "Touches whose customer is not known yet",
            description =
                    "Newest first. They are matched by themselves when the customer arrives, and given up after 400 "
                            + "days. Managers and administrators see all, a system sees what it told itself.")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the one after it")
    public Uni<Page<UnmatchedView>> unmatched(@RestQuery @Nullable String cursor) {
        NewestFirst after = NewestFirst.after(cursor);
        return callers.current().chain(caller -> touches.page(sourceOf(caller), after));
    }

    /** A scope beside a rep's role opens nothing: who has a role is a person. */
    private @Nullable String sourceOf(Caller caller) {
        if (caller instanceof Caller.System system) {
            return system.clientId();
        }
        if (identity.hasRole(Roles.MANAGER) || identity.hasRole(Roles.ADMIN)) {
            return null;
        }
        throw Problem.forbidden("Ask a manager: touches without a customer are not for reps to see.")
                .toException();
    }
}
