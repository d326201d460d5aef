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
@Path("/api/policies")
class PolicyResource {
    private final Pool pool;
    private final PolicyTable policies;
    private final CatalogueEdits edits;

    PolicyResource(Pool pool, PolicyTable policies, CatalogueEdits edits) {
        this.pool = pool;
        this.policies = policies;
        this.edits = edits;
    }

    @GET
    public Page<PolicyView> all() {
        return new Page<>(policies.all(pool).stream().map(Versioned::view).toList(), null);
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        Versioned<PolicyView> policy = policies.find(pool, id)
                .orElseThrow(() -> Problem.notFound("No such policy: GET /api/policies lists them.")
                        .toException());
        return answer(Response.Status.OK, policy);
    }

    /** Makes it, or changes it with {@code If-Match}. */
    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    public Response put(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable PolicyBody body) {
        if (body == null) {
            throw Problem.badRequest("no-body", "Send the policy as JSON.").toException();
        }
        Versioned<PolicyView> policy = edits.put(body.checked(id), ifMatch);
        return answer(policy.version() == 1 ? Response.Status.CREATED : Response.Status.OK, policy);
    }

    private static Response answer(Response.Status status, Versioned<PolicyView> policy) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, EntityTags.of(policy.version()))
                .entity(policy.view())
                .build();
    }
}
