package io.thousandhands.touch.door;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.thousandhands.platform.access.Roles;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.rest.ReadAfter;
import io.thousandhands.touch.log.Acknowledged;
import io.thousandhands.touch.rest.ReadAfterOf;
import io.thousandhands.touch.timeline.TouchView;
import io.thousandhands.touch.touch.PostedTouch;
import io.thousandhands.touch.unmatched.UnmatchedView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Touches in, and one by its id. Most of this file describes them to strangers. */
@Path("/api/touches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Touches")
class TouchesResource {
    private static final String NDJSON = "application/x-ndjson";

    private final Door door;
    private final OneTouch oneTouch;
    private final ReadAfterOf readAfter;

    TouchesResource(Door door, OneTouch oneTouch, ReadAfterOf readAfter) {
        this.door = door;
        this.oneTouch = oneTouch;
        this.readAfter = readAfter;
    }

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.TOUCHES_WRITE})
    @Operation(
            summary = "Record a touch",
            description =
                    "Answered when it is on the log. The same touch posted again is a duplicate: the same by its "
                            + "sourceId, or else by the Idempotency-Key, or else by its content. A touch whose customer is not "
                            + "known yet, or whose name is several customers', waits for them (systems only; administrators if it is unknown).")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(ref = "PostedTouch"),
                            examples = {
                                @ExampleObject(name = "seen", ref = "SeenCall"),
                                @ExampleObject(name = "said", ref = "SaidGift"),
                                @ExampleObject(name = "between", ref = "MailBetween")
                            }))
    @APIResponse(
            responseCode = "202",
            description = "Taken",
            headers = {
                @Header(name = "Location", description = "The touch"),
                @Header(name = ReadAfter.NAME, description = "Send it back with a GET that is to show the touch")
            },
            content = @Content(schema = @Schema(implementation = TakenTouch.class)))
    @APIResponse(responseCode = "400", description = "A member is not what it should be")
    @APIResponse(responseCode = "404", description = "No such customer of yours")
    @APIResponse(
            responseCode = "409",
            description = "The sourceId was first used for other content, or several customers of yours have that name")
    @APIResponse(
            responseCode = "422",
            description =
                    "Unknown kind, rep or contact; between two reps; not supported yet; or the Idempotency-Key was first used for other "
                            + "content")
    @APIResponse(responseCode = "503", description = "Not all of it is known to be on the log; send the same again")
    public Response record(
            @Nullable PostedTouch touch, @RestHeader(IdempotencyKey.NAME) @Nullable String idempotencyKey) {
        if (touch == null) {
            throw Problem.badRequest("invalid-member", "Send a touch as a JSON object.")
                    .toException();
        }
        Door.Done<TakenTouch> done = door.takeOne(touch, IdempotencyKey.of(idempotencyKey));
        return answer(Response.accepted(done.answer()), done.acknowledged())
                .location(UriBuilder.fromPath("/api/touches/{id}")
                        .build(done.answer().id()))
                .build();
    }

    @POST
    @Blocking
    @Consumes(NDJSON)
    @RolesAllowed({Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.TOUCHES_WRITE})
    @Operation(
            summary = "Record many touches",
            description =
                    "One touch a line. A broken line harms no other. Answered when all are on the log; safe to send "
                            + "again.")
    @RequestBody(
            required = true,
            description = "One touch, as application/json describes it, a line; lines of at most 64 KiB",
            content = @Content(mediaType = NDJSON, examples = @ExampleObject(name = "upload", ref = "Upload")))
    @APIResponse(
            responseCode = "200",
            description = "What became of the lines",
            headers = @Header(name = ReadAfter.NAME, description = "Send it back with a GET that is to show them all"),
            content = @Content(schema = @Schema(implementation = TakenUpload.class)))
    @APIResponse(responseCode = "413", description = "The upload is too large; send it in parts")
    @APIResponse(responseCode = "503", description = "Not all of it is known to be on the log; send the same again")
    public Response recordAll(InputStream lines, @RestHeader(IdempotencyKey.NAME) @Nullable String idempotencyKey) {
        if (idempotencyKey != null) {
            throw Problem.badRequest(
                            "bad-idempotency-key",
                            "Leave Idempotency-Key out: it is for single touches. Give each line a sourceId.")
                    .toException();
        }
        Door.Done<TakenUpload> done = door.takeAll(lines);
        return answer(Response.ok(done.answer()), done.acknowledged()).build();
    }

    @GET
    @Path("/{id}")
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

    private Response.ResponseBuilder answer(Response.ResponseBuilder answer, Acknowledged acknowledged) {
        String header = readAfter.header(acknowledged);
        return header.isEmpty() ? answer : answer.header(ReadAfter.NAME, header);
    }
}
