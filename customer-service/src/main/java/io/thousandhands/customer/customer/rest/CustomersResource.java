package io.thousandhands.customer.customer.rest;

import io.smallrye.mutiny.Uni;
import io.thousandhands.customer.customer.Change;
import io.thousandhands.customer.customer.store.CustomerQueries;
import io.thousandhands.customer.customer.store.CustomerQueries.Search;
import io.thousandhands.customer.rest.Bodies;
import io.thousandhands.customer.rest.Paging;
import io.thousandhands.platform.access.Roles;
import io.thousandhands.platform.access.Viewers;
import io.thousandhands.platform.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Customers: added one by one, and found. */
@Path("/api/customers")
@Tag(name = "Customers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMERS_WRITE})
public class CustomersResource {
    private final Viewers viewers;
    private final SingleChange changes;
    private final CustomerQueries queries;
    private final Bodies bodies;

    CustomersResource(Viewers viewers, SingleChange changes, CustomerQueries queries, Bodies bodies) {
        this.viewers = viewers;
        this.changes = changes;
        this.queries = queries;
        this.bodies = bodies;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
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
}
