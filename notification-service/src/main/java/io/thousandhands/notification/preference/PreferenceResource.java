package io.thousandhands.notification.preference;

import static io.thousandhands.platform.access.Roles.ADMIN;
import static io.thousandhands.platform.access.Roles.MANAGER;
import static io.thousandhands.platform.access.Roles.REP;

import io.smallrye.common.annotation.Blocking;
import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.platform.rest.EntityTags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How reps want to be nudged: their own, and for administrators anybody's. */
@Path("/api/preferences")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Preferences")
public class PreferenceResource {
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String EXAMPLE =
            "{\"dailyNudges\": 8, \"locale\": \"de\", \"mail\": {\"mode\": \"digest\", \"digestAt\": \"07:30\"}}";

    private final Preferences preferences;
    private final PreferenceViews views;
    private final WhoseRep whose;

    PreferenceResource(Preferences preferences, PreferenceViews views, WhoseRep whose) {
        this.preferences = preferences;
        this.views = views;
        this.whose = whose;
    }

    @GET
    @RolesAllowed({REP, MANAGER, ADMIN})
    @Operation(summary = "How the caller is nudged.")
    @APIResponse(
            responseCode = "200",
            description = "With an ETag.",
            content = @Content(schema = @Schema(implementation = PreferenceView.class)))
    public Response own() {
        return answer(preferences.of(whose.own()));
    }

    @PATCH
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed({REP, MANAGER, ADMIN})
    @Operation(
            summary = "Change how the caller is nudged.",
            description = "JSON Merge Patch (RFC 7396): absent stays, null is as by default again.")
    @APIResponse(
            responseCode = "200",
            description = "As they are now, with their new ETag.",
            content = @Content(schema = @Schema(implementation = PreferenceView.class)))
    public Response changeOwn(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "preferences", value = EXAMPLE)))
                    Map<String, @Nullable Object> patch) {
        return change(whose.own(), ifMatch, patch);
    }

    @GET
    @Path("{repId}")
    @RolesAllowed(ADMIN)
    @Operation(summary = "How a rep is nudged.")
    @APIResponse(
            responseCode = "200",
            description = "With an ETag.",
            content = @Content(schema = @Schema(implementation = PreferenceView.class)))
    @APIResponse(responseCode = "404", description = "There is no such rep.")
    public Response one(@PathParam("repId") UUID repId) {
        return answer(preferences.of(whose.known(repId)));
    }

    @PATCH
    @Path("{repId}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed(ADMIN)
    @Operation(
            summary = "Change how a rep is nudged.",
            description = "JSON Merge Patch (RFC 7396): absent stays, null is as by default again.")
    @APIResponse(
            responseCode = "200",
            description = "As they are now, with their new ETag.",
            content = @Content(schema = @Schema(implementation = PreferenceView.class)))
    @APIResponse(responseCode = "404", description = "There is no such rep.")
    public Response changeOne(
            @PathParam("repId") UUID repId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "preferences", value = EXAMPLE)))
                    Map<String, @Nullable Object> patch) {
        return change(whose.known(repId), ifMatch, patch);
    }

    /** @throws ProblemException 412 if they were changed meanwhile, 428 without If-Match, 400 if a member is not right */
    private Response change(UUID repId, @Nullable String ifMatch, Map<String, @Nullable Object> patch) {
        long seen = EntityTags.required(ifMatch);
        return answer(preferences.change(repId, known -> {
            EntityTags.requireMatch(seen, known.version());
            return PreferencePatch.applied(patch, known);
        }));
    }

    private Response answer(Preference preference) {
        return Response.ok(views.of(preference))
                .header(HttpHeaders.ETAG, EntityTags.of(preference.version()))
                .build();
    }
}
