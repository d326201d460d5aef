package io.thousandhands.touch.change;

import io.smallrye.common.annotation.Blocking;
import io.thousandhands.platform.access.Roles;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.touch.touch.PostedTouch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/** A source's own touch, by the id that it has there: stated as it is now, in any order and as often as one likes. */
@Path("/api/touches/by-source/{sourceId:.+}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Touches")
class BySourceResource {
    private static final String CHANGED_AT =
            "When it came to be so at the source, RFC 3339. Of two statements the later "
                    + "one counts, whichever comes first. Without it: when it comes here.";

    private final SourceChanges changes;
    private final ChangeAnswers answers;

    BySourceResource(SourceChanges changes, ChangeAnswers answers) {
        this.changes = changes;
        this.answers = answers;
    }

    @PUT
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.TOUCHES_WRITE})
    @Operation(
            summary = "State how a touch is",
            description =
                    "Creates it or corrects it, whole; another customer moves it there. Answered when it is on the log.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(ref = "PostedTouch"),
                            examples = @ExampleObject(name = "seen", ref = "SeenCall")))
    @APIResponse(
            responseCode = "202",
            description = "Taken",
            content = @Content(schema = @Schema(implementation = ChangedTouch.class)))
    @APIResponse(responseCode = "400", description = "A member or changedAt is not what it should be")
    @APIResponse(responseCode = "404", description = "No such customer of yours")
    @APIResponse(responseCode = "422", description = "Unknown kind, rep or contact; or the customer was erased")
    @APIResponse(responseCode = "503", description = "Not known to be on the log; send the same again")
    public Response put(
            @RestPath String sourceId,
            @Parameter(description = CHANGED_AT, example = "2026-03-01T09:30:00.250Z") @RestQuery @Nullable
                    String changedAt,
            @Nullable PostedTouch touch) {
        if (touch == null) {
            throw Problem.badRequest("invalid-member", "Send a touch as a JSON object.")
                    .toException();
        }
        return answers.of(changes.put(sourceId, touch, changedAt));
    }

    @DELETE
    @Blocking
    @RolesAllowed({Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.TOUCHES_WRITE})
    @Operation(
            summary = "Retract a touch",
            description =
                    "It did not happen. Also before it was told: then the retraction waits for it, up to 400 days.")
    @APIResponse(
            responseCode = "202",
            description = "Taken",
            content = @Content(schema = @Schema(implementation = ChangedTouch.class)))
    @APIResponse(responseCode = "400", description = "changedAt or reason is not what it should be")
    @APIResponse(responseCode = "404", description = "It is of a customer who is not yours to see")
    @APIResponse(responseCode = "503", description = "Not known to be on the log; send the same again")
    public Response retract(
            @RestPath String sourceId,
            @Parameter(description = CHANGED_AT, example = "2026-03-01T09:30:00.250Z") @RestQuery @Nullable
                    String changedAt,
            @Parameter(description = "Why, in one word", example = "returned") @RestQuery @Nullable String reason) {
        return answers.of(changes.retract(sourceId, changedAt, reason));
    }
}
