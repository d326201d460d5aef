package io.thousandhands.cadence.catalogue;

import io.thousandhands.platform.access.Roles;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.rest.EntityTags;
import io.thousandhands.platform.rest.Page;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
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
@Path("/api/kinds")
class KindResource {
    private final Pool pool;
    private final KindTable kinds;
    private final CatalogueEdits edits;

    KindResource(Pool pool, KindTable kinds, CatalogueEdits edits) {
        this.pool = pool;
        this.kinds = kinds;
        this.edits = edits;
    }

    @GET
    public Page<KindView> all() {
        return new Page<>(kinds.all(pool).stream().map(Versioned::view).toList(), null);
    }

    @GET
    @Path("{name}")
    public Response one(@PathParam("name") String name) {
        Versioned<KindView> kind = kinds.find(pool, name)
                .orElseThrow(() -> Problem.notFound("No such kind: GET /api/kinds lists them.")
                        .toException());
        return answer(Response.Status.OK, kind);
    }

    /** Makes it, or changes it with {@code If-Match}. */
    @PUT
    @Path("{name}")
    @RolesAllowed(Roles.ADMIN)
    public Response put(
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable KindBody body) {
        if (body == null) {
            throw Problem.badRequest("no-body", "Send the kind as JSON.").toException();
        }
        Versioned<KindView> kind = edits.put(body.checked(name), ifMatch);
        return answer(kind.version() == 1 ? Response.Status.CREATED : Response.Status.OK, kind);
    }

    private static Response answer(Response.Status status, Versioned<KindView> kind) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, EntityTags.of(kind.version()))
                .entity(kind.view())
                .build();
    }
}
