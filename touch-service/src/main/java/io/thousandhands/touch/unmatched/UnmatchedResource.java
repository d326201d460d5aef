package io.thousandhands.touch.unmatched;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.thousandhands.platform.access.Caller;
import io.thousandhands.platform.access.Callers;
import io.thousandhands.platform.access.Roles;
import io.thousandhands.platform.access.Viewers;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.rest.Page;
import io.thousandhands.platform.rest.ReadAfter;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.touch.rest.NewestFirst;
import io.thousandhands.touch.rest.ReadAfterOf;
import io.thousandhands.touch.touch.Side;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Touches that wait for their customers. Most of this file describes them to strangers. */
@Path("/api/unmatched-touches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Touches")
class UnmatchedResource {
    private final UnmatchedTouches touches;
    private final ByHand byHand;
    private final Callers callers;
    private final Viewers viewers;
    private final ReadAfterOf readAfter;
    private final SecurityIdentity identity;

    UnmatchedResource(
            UnmatchedTouches touches,
            ByHand byHand,
            Callers callers,
            Viewers viewers,
            ReadAfterOf readAfter,
            SecurityIdentity identity) {
        this.touches = touches;
        this.byHand = byHand;
        this.callers = callers;
        this.viewers = viewers;
        this.readAfter = readAfter;
        this.identity = identity;
    }

    /** Nobody knows yet whose they are, so no rep sees them. */
    @GET
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN, Roles.TOUCHES_WRITE})
    @Operation(
            summary = "Touches whose customer is not known yet",
            description =
                    "Newest first. They are matched by themselves when exactly one customer is known by their names, and "
                            + "given up after 400 days. Managers and administrators see all, a system sees what it told "
                            + "itself.")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the one after it")
    @APIResponse(responseCode = "403", description = "Not for reps to see")
    public Uni<Page<UnmatchedView>> unmatched(
            @Parameter(description = "Only what this source told: a system's client id", example = "pbx")
                    @RestQuery
                    @Nullable
                    String source,
            @Parameter(
                            description = "Only those that nobody is known for (unknown), or several are (ambiguous)",
                            schema = @Schema(enumeration = {"unknown", "ambiguous"}))
                    @RestQuery
                    @Nullable
                    String reason,
            @RestQuery @Nullable String cursor) {
        NewestFirst after = NewestFirst.after(cursor);
        Boolean ambiguous = isAmbiguous(reason);
        return callers.current()
                .map(this::sourceOf)
                .chain(own -> touches.page(own == null ? source : own, ambiguous, after));
    }

    @POST
    @Path("/{id}/match")
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN, Roles.TOUCHES_WRITE})
    @Operation(
            summary = "Say whose a waiting touch is",
            description =
                    "Answered when it is on the log. If the customer is not known yet by what the touch names, the "
                            + "answer holds that address: add it to the customer, and all that waits under it follows.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = MatchDocument.class),
                            examples = @ExampleObject(name = "match", ref = "Match")))
    @APIResponse(
            responseCode = "200",
            description = "It is on the log",
            content = @Content(schema = @Schema(implementation = MatchedView.class)))
    @APIResponse(responseCode = "400", description = "A member is not what it should be")
    @APIResponse(responseCode = "403", description = "Not for reps to decide")
    @APIResponse(responseCode = "404", description = "No such touch waits, or no such customer of yours")
    @APIResponse(responseCode = "503", description = "It is not known to be on the log; send the same again")
    public Response match(@RestPath UUID id, @Nullable MatchDocument match) {
        UUID customerId = customerOf(match);
        Side side = sideOf(match);
        String source = Await.result(callers.current().map(this::sourceOf));
        Await.result(viewers.seeing(customerId));
        ByHand.Matched matched = byHand.match(id, customerId, side, source);
        PartyView address = matched.address() == null ? null : PartyView.of(matched.address());
        String header = readAfter.header(matched.acknowledged());
        Response.ResponseBuilder answer = Response.ok(new MatchedView(id, "recorded", customerId, address));
        return header.isEmpty()
                ? answer.build()
                : answer.header(ReadAfter.NAME, header).build();
    }

    @DELETE
    @Path("/{id}")
    @Blocking
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN, Roles.TOUCHES_WRITE})
    @Operation(
            summary = "Give a waiting touch up",
            description = "It is forgotten, as after 400 days. What is nobody's need not be looked at again.")
    @APIResponse(responseCode = "204", description = "It waits no more")
    @APIResponse(responseCode = "403", description = "Not for reps to decide")
    @APIResponse(responseCode = "404", description = "No such touch waits")
    @APIResponse(responseCode = "503", description = "It is not known to be on the log; send the same again")
    public void giveUp(@RestPath UUID id) {
        byHand.giveUp(id, Await.result(callers.current().map(this::sourceOf)));
    }

    /** A scope beside a rep's role opens nothing: who has a role is a person. @return null: whoever told it */
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

    private static @Nullable Boolean isAmbiguous(@Nullable String reason) {
        if (reason != null && !reason.equals("ambiguous") && !reason.equals("unknown")) {
            throw Problem.badRequest("invalid-parameter", "Give reason as unknown or ambiguous, or leave it out.")
                    .toException();
        }
        return reason == null ? null : reason.equals("ambiguous");
    }

    private static UUID customerOf(@Nullable MatchDocument match) {
        if (match == null || match.customerId() == null) {
            throw invalid("/customerId", "Say whose it is: give customerId as a UUID.");
        }
        return match.customerId();
    }

    private static @Nullable Side sideOf(@Nullable MatchDocument match) {
        String side = match == null ? null : match.side();
        if (side != null && !side.equals("from") && !side.equals("to")) {
            throw invalid("/side", "Give side as from or to, or leave it out.");
        }
        return UnmatchedReferences.side(side);
    }

    private static RuntimeException invalid(String pointer, String detail) {
        return Problem.badRequest("invalid-member", detail)
                .with("pointer", pointer)
                .toException();
    }
}
