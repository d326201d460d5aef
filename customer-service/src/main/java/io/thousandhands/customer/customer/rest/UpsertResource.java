package io.thousandhands.customer.customer.rest;

import io.smallrye.mutiny.Uni;
import io.thousandhands.customer.customer.Change;
import io.thousandhands.customer.input.ExternalId;
import io.thousandhands.customer.rest.Bodies;
import io.thousandhands.platform.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers under the ids of other systems. */
@Path("/api/customers/by-external/{system}/{externalId}")
@Tag(name = "Customers")
@Produces(MediaType.APPLICATION_JSON)
public class UpsertResource {
    private final SingleChange changes;
    private final Bodies bodies;

    UpsertResource(SingleChange changes, Bodies bodies) {
        this.changes = changes;
        this.bodies = bodies;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMERS_WRITE})
    @Operation(
            summary = "Add or change the customer of an external id",
            description = "Members that are absent stay, null goes; contacts are added or changed, none is removed. "
                    + "The same again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "It was there; its ETag",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    @APIResponse(
            responseCode = "201",
            description = "It is new; Location and ETag",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    public Uni<Response> put(
            String system,
            String externalId,
            @RequestBody(content = @Content(schema = @Schema(ref = "CustomerDraft"))) byte[] body) {
        return changes.take(Change.Upsert.of(new ExternalId(system, externalId), bodies.object(body)));
    }
}
