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

/** The catalogue of kinds. */
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
@Tag(name = "Kinds")
@Path("/api/kinds")
class KindResource {
    private final CatalogueRoutes<KindView> routes;
    private final CatalogueEdits edits;

    KindResource(Pool pool, KindTable kinds, CatalogueEdits edits) {
        this.routes = new CatalogueRoutes<>(pool, kinds, "kind", "/api/kinds");
        this.edits = edits;
    }

    @GET
    @Operation(summary = "All kinds")
    public Page<KindView> all() {
        return routes.all();
    }

    @GET
    @Path("{name}")
    @Operation(summary = "One kind, with the ETag that a PUT needs")
    @APIResponse(responseCode = "200", description = "The kind")
    @APIResponse(responseCode = "404", description = "There is none by this name")
    public RestResponse<KindView> one(@PathParam("name") String name) {
        return routes.one(name);
    }

    /** Makes it, or changes it with {@code If-Match}. */
    @PUT
    @Path("{name}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Make a kind, or change it",
            description = "All standings are derived again within seconds. To change one, send If-Match.")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "201", description = "Made")
    @APIResponse(responseCode = "400", description = "Members that are missing or wrong, all of them named")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile")
    @APIResponse(responseCode = "428", description = "It stands, and there was no If-Match")
    public RestResponse<KindView> put(
            @Parameter(example = "thank_you_note") @PathParam("name") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable KindBody body) {
        return routes.put(body, sent -> edits.put(sent.checked(name), ifMatch));
    }
}
