package io.thousandhands.customer.rep.rest;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.thousandhands.customer.input.Refusal;
import io.thousandhands.customer.rep.store.RepEdits;
import io.thousandhands.customer.rep.store.RepQueries;
import io.thousandhands.customer.rest.Answers;
import io.thousandhands.customer.rest.Bodies;
import io.thousandhands.customer.rest.Paging;
import io.thousandhands.customer.rest.Refusals;
import io.thousandhands.platform.access.Roles;
import io.thousandhands.platform.rest.Cursor;
import io.thousandhands.platform.rest.EntityTags;
import io.thousandhands.platform.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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

/** Reps and managers: everybody may read who they are, administrators write. */
@Path("/api/reps")
@Tag(name = "Reps")
@Produces(MediaType.APPLICATION_JSON)
public class RepsResource {
    private final CurrentIdentityAssociation identities;
    private final RepEdits edits;
    private final RepQueries queries;
    private final Bodies bodies;

    RepsResource(CurrentIdentityAssociation identities, RepEdits edits, RepQueries queries, Bodies bodies) {
        this.identities = identities;
        this.edits = edits;
        this.queries = queries;
        this.bodies = bodies;
    }

    @GET
    @RolesAllowed({Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMERS_WRITE})
    @Operation(summary = "Find reps", description = "In the order of their ids, the departed too.")
    public Uni<Page<RepView>> find(
            @Parameter(description = "Part of a name or an e-mail address") @QueryParam("q") @Nullable String q,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 200") @QueryParam("limit") @DefaultValue(Paging.DEFAULT_LIMIT) int limit) {
        return queries.list(Paging.text(q), cursor == null ? null : Cursor.parse(cursor, 1), Paging.limit(limit))
                .chain(page -> isAdmin().map(admin -> page.map(rep -> RepView.of(rep, admin))));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMERS_WRITE})
    @Operation(summary = "A rep")
    @APIResponse(
            responseCode = "200",
            description = "The rep and their ETag",
            content = @Content(schema = @Schema(implementation = RepView.class)))
    public Uni<Response> get(UUID id) {
        return queries.find(id)
                .map(found ->
                        found.orElseThrow(() -> Refusals.exception(new Refusal.NotFound("There is no such rep."))))
                .chain(rep -> isAdmin().map(admin -> Answers.ok(RepView.of(rep, admin), rep.version())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Add a rep",
            description = "409 if another rep who is here has the e-mail, the login or one of the external ids.")
    @APIResponse(
            responseCode = "201",
            description = "Location, ETag and the rep",
            content = @Content(schema = @Schema(implementation = RepView.class)))
    public Uni<Response> add(@RequestBody(content = @Content(schema = @Schema(ref = "RepDraft"))) byte[] body) {
        return edits.add(bodies.object(body), UUID.randomUUID())
                .map(rep -> Answers.created("/api/reps/" + rep.state().id(), RepView.of(rep, true), rep.version()));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Change a rep", description = "JSON Merge Patch (RFC 7396): absent stays, null goes.")
    @APIResponse(
            responseCode = "200",
            description = "The rep and their new ETag",
            content = @Content(schema = @Schema(implementation = RepView.class)))
    public Uni<Response> patch(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(ref = "RepDraft"))) byte[] body) {
        return edits.patch(id, EntityTags.required(ifMatch), bodies.object(body))
                .map(rep -> Answers.ok(RepView.of(rep, true), rep.version()));
    }

    private Uni<Boolean> isAdmin() {
        return identities.getDeferredIdentity().map(identity -> identity.hasRole(Roles.ADMIN));
    }
}
