package io.thousandhands.customer.customer.rest;

import io.smallrye.mutiny.Uni;
import io.thousandhands.customer.access.Editors;
import io.thousandhands.customer.customer.Change;
import io.thousandhands.customer.customer.store.Erasing;
import io.thousandhands.customer.rest.Answers;
import io.thousandhands.customer.rest.Bodies;
import io.thousandhands.platform.access.Roles;
import io.thousandhands.platform.rest.EntityTags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One customer. */
@Path("/api/customers/{id}")
@Tag(name = "Customers")
@Produces(MediaType.APPLICATION_JSON)
public class CustomerResource {
    private final Editors editors;
    private final VisibleCustomer visible;
    private final SingleChange changes;
    private final Erasing erasing;
    private final Bodies bodies;

    CustomerResource(Editors editors, VisibleCustomer visible, SingleChange changes, Erasing erasing, Bodies bodies) {
        this.editors = editors;
        this.visible = visible;
        this.changes = changes;
        this.erasing = erasing;
        this.bodies = bodies;
    }

    @GET
    @RolesAllowed({Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMERS_WRITE})
    @Operation(summary = "A customer", description = "404 if it is someone else's.")
    @APIResponse(
            responseCode = "200",
            description = "The customer and its ETag",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    public Uni<Response> get(UUID id) {
        return visible.get(id).map(customer -> Answers.ok(CustomerView.of(customer), customer.version()));
    }

    @PATCH
    @Consumes("application/merge-patch+json")
    @RolesAllowed({Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMERS_WRITE})
    @Operation(
            summary = "Change a customer",
            description =
                    "JSON Merge Patch (RFC 7396): absent stays, null goes. contacts replaces the list; those in it are known "
                            + "by id, external id or name. owner hands the customer over. mergedInto names the customer they turned out "
                            + "to be, null splits them again: touches stay where they are and count there meanwhile.")
    @APIResponse(
            responseCode = "200",
            description = "The customer and its new ETag",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    @APIResponse(responseCode = "422", description = "mergedInto names a customer who is merged themselves")
    public Uni<Response> patch(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(ref = "CustomerDraft"))) byte[] body) {
        return changes.take(new Change.Edit(id, EntityTags.required(ifMatch), bodies.object(body)));
    }

    @DELETE
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMERS_WRITE})
    @Operation(
            summary = "Erase a customer",
            description =
                    "For good: names, addresses and numbers go everywhere, with those of everybody merged into them. Not for reps. If-Match is heeded, not required.")
    @APIResponse(responseCode = "204", description = "Erased")
    public Uni<Void> erase(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return editors.current().chain(editor -> erasing.erase(editor, id, Answers.seen(ifMatch)));
    }
}
