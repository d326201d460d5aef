package io.thousandhands.touch.door;

import io.smallrye.common.annotation.Blocking;
import io.thousandhands.platform.access.Roles;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.rest.ReadAfter;
import io.thousandhands.touch.cloudevent.BinaryMode;
import io.thousandhands.touch.cloudevent.CloudEvent;
import io.thousandhands.touch.touch.PostedTouch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/**
 * Touches in, and one by its id. Most of this file describes them to strangers, for the types of {@link
 * CloudEventsResource} too: to readers of the interface they are one route.
 */
@Path("/api/touches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Touches")
class TouchesResource {
    static final String NDJSON = "application/x-ndjson";

    private final Door door;
    private final Uploads uploads;
    private final Answers answers;

    TouchesResource(Door door, Uploads uploads, Answers answers) {
        this.door = door;
        this.uploads = uploads;
        this.answers = answers;
    }

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.TOUCHES_WRITE})
    @Operation(
            summary = "Record touches",
            description =
                    "One touch, or many as NDJSON or as a batch of CloudEvents. Answered when it is on the log. The same "
                            + "touch posted again is a duplicate: the same by its sourceId, or else by the CloudEvent's id, "
                            + "or else by the Idempotency-Key, or else by its content. A touch whose customer is not known "
                            + "yet, or whose name is several customers', waits for them (systems only; administrators if it "
                            + "is unknown). Of many, a broken one harms no other, "
                            + "and all of it is safe to send again. A CloudEvent in binary mode is a touch as JSON with the "
                            + "headers ce-.")
    @Parameter(
            name = IdempotencyKey.NAME,
            in = ParameterIn.HEADER,
            description = "For one touch",
            example = "\"8e03978e\"")
    @Parameter(name = "ce-specversion", in = ParameterIn.HEADER, description = "Binary mode: 1.0", example = "1.0")
    @Parameter(
            name = "ce-id",
            in = ParameterIn.HEADER,
            description = "Binary mode: the sourceId, if the touch has none",
            example = "CA-4711")
    @Parameter(name = "ce-source", in = ParameterIn.HEADER, description = "Binary mode: any", example = "/pbx")
    @Parameter(name = "ce-type", in = ParameterIn.HEADER, description = "Binary mode: any", example = "call.ended")
    @Parameter(
            name = "ce-subject",
            in = ParameterIn.HEADER,
            description = "Binary mode: the customer, if the touch names none, as mailto:, tel:, urn:uuid: or "
                    + "external:system:id",
            example = "external:crm:0815")
    @Parameter(
            name = "ce-time",
            in = ParameterIn.HEADER,
            description = "Binary mode: when it occurred, if the touch does not say",
            example = "2026-03-01T09:30:00Z")
    @RequestBody(
            required = true,
            description =
                    "A touch; with application/x-ndjson one a line, of at most 64 KiB. A single one of at most 64 KiB, "
                            + "many of at most 64 MiB",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "PostedTouch"),
                            examples = {
                                @ExampleObject(name = "seen", ref = "SeenCall"),
                                @ExampleObject(name = "said", ref = "SaidGift"),
                                @ExampleObject(name = "between", ref = "MailBetween")
                            }))
    @APIResponse(
            responseCode = "202",
            description = "One touch is taken",
            headers = {
                @Header(name = "Location", description = "The touch"),
                @Header(name = ReadAfter.NAME, description = "Send it back with a GET that is to show the touch")
            },
            content = @Content(schema = @Schema(implementation = TakenTouch.class)))
    @APIResponse(responseCode = "400", description = "A member, an attribute or a header is not what it should be")
    @APIResponse(responseCode = "404", description = "No such customer of yours")
    @APIResponse(
            responseCode = "409",
            description =
                    "The sourceId was first used for other content, several customers of yours have that name, or the first "
                            + "request with this Idempotency-Key is still being worked on",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            examples = {
                                @ExampleObject(name = "other content", ref = "OtherContent"),
                                @ExampleObject(name = "in progress", ref = "KeyInProgress")
                            }))
    @APIResponse(
            responseCode = "413",
            description = "Too large; limit tells how much is taken at once. Of many, only the one that is too long",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            examples = @ExampleObject(name = "too large", ref = "TooLarge")))
    @APIResponse(
            responseCode = "415",
            description = "Another type than accepted lists",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            examples = @ExampleObject(name = "unsupported", ref = "UnsupportedMediaType")))
    @APIResponse(
            responseCode = "422",
            description =
                    "Unknown kind, rep or contact; between two reps; or the Idempotency-Key was first used for other content")
    @APIResponse(
            responseCode = "429",
            description = "More events a second than this client may send; nothing of the request was taken",
            headers = @Header(name = HttpHeaders.RETRY_AFTER, description = "Seconds until another try is worth it"),
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            examples = @ExampleObject(name = "too many", ref = "TooManyRequests")))
    @APIResponse(
            responseCode = "503",
            description =
                    "Not all of it is known to be on the log, or what seals a note is on its way; send the same again",
            headers = @Header(name = HttpHeaders.RETRY_AFTER, description = "Seconds until another try is worth it"),
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            examples = @ExampleObject(name = "unavailable", ref = "Unavailable")))
    public Response record(
            @Nullable PostedTouch touch,
            @RestHeader(IdempotencyKey.NAME) @Nullable String idempotencyKey,
            @Context HttpHeaders headers) {
        if (touch == null) {
            throw Problem.badRequest("invalid-member", "Send a touch as a JSON object.")
                    .toException();
        }
        CloudEvent event = BinaryMode.event(headers.getRequestHeaders());
        PostedTouch told = event == null ? touch : event.touch(touch);
        return answers.one(door.takeOne(told, IdempotencyKey.of(idempotencyKey)));
    }

    @POST
    @Blocking
    @Consumes(NDJSON)
    @RolesAllowed({Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.TOUCHES_WRITE})
    @RequestBody(content = @Content(mediaType = NDJSON, examples = @ExampleObject(name = "upload", ref = "Upload")))
    @APIResponse(
            responseCode = "200",
            description = "What became of many",
            headers = @Header(name = ReadAfter.NAME, description = "Send it back with a GET that is to show them all"),
            content = @Content(schema = @Schema(implementation = TakenUpload.class)))
    public Response recordAll(InputStream lines, @RestHeader(IdempotencyKey.NAME) @Nullable String idempotencyKey) {
        IdempotencyKey.requireNone(idempotencyKey);
        return answers.all(door.takeAll(uploads.ofLines(lines)));
    }
}
