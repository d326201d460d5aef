package io.thousandhands.touch.change;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.thousandhands.platform.access.Roles;
import io.thousandhands.touch.timeline.TouchView;
import io.thousandhands.touch.unmatched.UnmatchedView;
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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A touch by its id, seen and changed by who may see its customer; a system changes its own. */
@Path("/api/touches/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Touches")
class TouchResource {
    private final OneTouch oneTouch;
    private final TouchEdits changes;
    private final ChangeAnswers answers;

    TouchResource(OneTouch oneTouch, TouchEdits changes, ChangeAnswers answers) {
        this.oneTouch = oneTouch;
        this.changes = changes;
        this.answers = answers;
    }

    @GET
    @RolesAllowed({Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.TOUCHES_WRITE})
    @Operation(
            summary = "A touch",
            description =
                    "As it is now, corrections included, or as it waits for its customer. A system sees what it told "
                            + "itself.")
    @APIResponse(
            responseCode = "200",
            description = "The touch, with its version as ETag once it is on the log",
            content = @Content(schema = @Schema(oneOf = {TouchView.class, UnmatchedView.class})))
    @APIResponse(responseCode = "404", description = "No such touch, or not yours to see")
    public Uni<Response> one(@RestPath UUID id) {
        return oneTouch.named(id);
    }

    @PATCH
    @Blocking
    @Consumes("application/merge-patch+json")
    @RolesAllowed({Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.TOUCHES_WRITE})
    @Operation(
            summary = "Correct a touch",
            description =
                    "JSON Merge Patch (RFC 7396): absent stays, null goes. customer, rep and contactIds are replaced "
                            + "whole; another customer moves the touch there, without its contacts. What was retracted is brought "
                            + "back. Answered when it shows, with the new ETag.")
    @APIResponse(
            responseCode = "202",
            description = "Taken",
            content = @Content(schema = @Schema(implementation = ChangedTouch.class)))
    @APIResponse(responseCode = "400", description = "A member is not what it should be")
    @APIResponse(responseCode = "404", description = "No such touch, or not yours to see")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile")
    @APIResponse(responseCode = "422", description = "Unknown kind, rep or contact; or the customer was erased")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    @APIResponse(
            responseCode = "503",
            description = "Not known to be on the log; look whether it is, and send it again")
    public Response patch(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(ref = "PostedTouch"),
                                            examples =
                                                    @ExampleObject(
                                                            name = "outcome",
                                                            value = "{\"outcome\": \"reached\", \"purpose\": null}")))
                    byte @Nullable [] patch) {
        return answers.of(changes.patch(id, ifMatch, patch));
    }

    @DELETE
    @Blocking
    @RolesAllowed({Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.TOUCHES_WRITE})
    @Operation(
            summary = "Retract a touch",
            description =
                    "It did not happen, or not with this customer. It stays readable by its id; a PATCH brings it "
                            + "back.")
    @APIResponse(
            responseCode = "202",
            description = "Taken",
            content = @Content(schema = @Schema(implementation = ChangedTouch.class)))
    @APIResponse(responseCode = "404", description = "No such touch, or not yours to see")
    @APIResponse(responseCode = "412", description = "It was changed meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    @APIResponse(
            responseCode = "503",
            description = "Not known to be on the log; look whether it is, and send it again")
    public Response retract(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Parameter(description = "Why, in one word", example = "wrong-customer") @RestQuery @Nullable
                    String reason) {
        return answers.of(changes.retract(id, ifMatch, reason));
    }
}
