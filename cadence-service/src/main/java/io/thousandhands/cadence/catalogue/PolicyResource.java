package io.thousandhands.cadence.catalogue;

import io.thousandhands.platform.access.Roles;
import io.thousandhands.platform.rest.Page;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What customers deserve. */
@RolesAllowed({
    Roles.REP,
    Roles.MANAGER,
    Roles.ADMIN,
    Roles.TOUCHES_WRITE,
    Roles.CUSTOMERS_WRITE,
    Roles.STANDINGS_READ,
    Roles.NUDGES_READ
})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policies")
@Path("/api/policies")
class PolicyResource {
    private final CatalogueRoutes<PolicyView> routes;
    private final CatalogueEdits edits;

    PolicyResource(Pool pool, PolicyTable policies, CatalogueEdits edits) {
        this.routes = new CatalogueRoutes<>(pool, policies, "policy", "/api/policies");
        this.edits = edits;
    }

    @GET
    @Operation(summary = "All policies")
    public Page<PolicyView> all() {
        return routes.all();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One policy, with the ETag that a PUT needs")
    @APIResponse(responseCode = "200", description = "The policy")
    @APIResponse(responseCode = "404", description = "There is none by this id")
    public RestResponse<PolicyView> one(@PathParam("id") String id) {
        return routes.one(id);
    }

    /** Makes it, or changes it with {@code If-Match}. */
    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Make a policy, or change it",
            description = "All standings are derived again within seconds. To change one, send If-Match.")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "201", description = "Made")
    @APIResponse(responseCode = "400", description = "Members that are missing or wrong, all of them named")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile")
    @APIResponse(responseCode = "428", description = "It stands, and there was no If-Match")
    public RestResponse<PolicyView> put(
            @Parameter(example = "residential") @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable PolicyBody body) {
        return routes.put(body, sent -> edits.put(sent.checked(id), ifMatch));
    }
}
