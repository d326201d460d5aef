package io.thousandhands.customer.customer.rest;

import io.smallrye.mutiny.Uni;
import io.thousandhands.customer.access.Editors;
import io.thousandhands.customer.customer.Change;
import io.thousandhands.customer.customer.store.CustomerQueries;
import io.thousandhands.customer.customer.store.CustomerQueries.Search;
import io.thousandhands.customer.customer.store.Erasing;
import io.thousandhands.customer.input.Refusal;
import io.thousandhands.customer.rest.Answers;
import io.thousandhands.customer.rest.Bodies;
import io.thousandhands.customer.rest.Paging;
import io.thousandhands.customer.rest.Refusals;
import io.thousandhands.platform.access.Roles;
import io.thousandhands.platform.access.Viewers;
import io.thousandhands.platform.rest.EntityTags;
import io.thousandhands.platform.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Customers, one at a time. */
@Path("/api/customers")
@Tag(name = "Customers")
@Produces(MediaType.APPLICATION_JSON)
public class CustomersResource {
    private final Editors editors;
    private final Viewers viewers;
    private final SingleChange changes;
    private final CustomerQueries queries;
    private final Erasing erasing;
    private final Bodies bodies;

    CustomersResource(
            Editors editors,
            Viewers viewers,
            SingleChange changes,
            CustomerQueries queries,
            Erasing erasing,
            Bodies bodies) {
        this.editors = editors;
        this.viewers = viewers;
        this.changes = changes;
        this.queries = queries;
        this.erasing = erasing;
        this.bodies = bodies;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMERS_WRITE})
    @Operation(
            summary = "Add a customer",
            description = "Without an owner it is the sender's if they are a rep or manager, else an orphan. "
                    + "409 if another customer has one of the external ids.")
    @APIResponse(
            responseCode = "201",
            description = "Location, ETag and the customer",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    public Uni<Response> create(@RequestBody(content = @Content(schema = @Schema(ref = "CustomerDraft"))) byte[] body) {
        return changes.take(new Change.Creation(bodies.object(body)));
    }

    @GET
    @RolesAllowed({Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMERS_WRITE})
    @Operation(summary = "Find customers", description = "Those whom the sender may see, the newest first.")
    public Uni<Page<CustomerView>> find(
            @Parameter(
                            description = "Words in names and e-mail addresses, or digits of a phone number",
                            example = "lovelace")
                    @QueryParam("q")
                    @Nullable
                    String q,
            @Parameter(description = "A rep's id; none: orphans") @QueryParam("owner") @Nullable String owner,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 200") @QueryParam("limit") @DefaultValue(Paging.DEFAULT_LIMIT) int limit) {
        Search search = SearchParameters.of(q, owner, cursor, limit);
        return viewers.current()
                .chain(viewer -> queries.search(viewer, search))
                .map(page -> page.map(CustomerView::of));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMERS_WRITE})
    @Operation(summary = "A customer", description = "404 if it is someone else's.")
    @APIResponse(
            responseCode = "200",
            description = "The customer and its ETag",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    public Uni<Response> get(UUID id) {
        return viewers.current().chain(viewer -> queries.find(viewer, id)).map(found -> found.map(
                        customer -> Answers.ok(CustomerView.of(customer), customer.version()))
                .orElseThrow(() -> Refusals.exception(new Refusal.NotFound("There is no such customer."))));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed({Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMERS_WRITE})
    @Operation(
            summary = "Change a customer",
            description =
                    "JSON Merge Patch (RFC 7396): absent stays, null goes. contacts replaces the list; those in it are known "
                            + "by id, external id or name. owner hands the customer over.")
    @APIResponse(
            responseCode = "200",
            description = "The customer and its new ETag",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    public Uni<Response> patch(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(ref = "CustomerDraft"))) byte[] body) {
        return changes.take(new Change.Edit(id, EntityTags.required(ifMatch), bodies.object(body)));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMERS_WRITE})
    @Operation(
            summary = "Erase a customer",
            description =
                    "For good: names, addresses and numbers go everywhere. Not for reps. If-Match is heeded, not required.")
    @APIResponse(responseCode = "204", description = "Erased")
    public Uni<Void> erase(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return editors.current().chain(editor -> erasing.erase(editor, id, Answers.seen(ifMatch)));
    }
}
