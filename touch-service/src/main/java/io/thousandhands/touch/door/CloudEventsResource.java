package io.thousandhands.touch.door;

import com.fasterxml.jackson.core.JacksonException;
import io.smallrye.common.annotation.Blocking;
import io.thousandhands.platform.access.Roles;
import io.thousandhands.platform.problem.JsonProblems;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.touch.cloudevent.BinaryMode;
import io.thousandhands.touch.cloudevent.CloudEvent;
import io.thousandhands.touch.cloudevent.EventReader;
import io.thousandhands.touch.cloudevent.JsonTypes;
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
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/**
 * Touches as CloudEvents; those in binary mode whose data is {@code application/json} come to {@link TouchesResource},
 * which describes them all.
 */
@Path("/api/touches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Touches")
class CloudEventsResource {
    static final String EVENT = "application/cloudevents+json";
    static final String BATCH = "application/cloudevents-batch+json";
    private static final List<String> ACCEPTED =
            List.of(MediaType.APPLICATION_JSON, TouchesResource.NDJSON, EVENT, BATCH);

    private final Door door;
    private final Uploads uploads;
    private final EventReader events;
    private final Answers answers;

    CloudEventsResource(Door door, Uploads uploads, EventReader events, Answers answers) {
        this.door = door;
        this.uploads = uploads;
        this.events = events;
        this.answers = answers;
    }

    /** Reads JSON that is in hand already. */
    private interface Reading {
        PostedTouch touch() throws IOException;
    }

    @POST
    @Blocking
    @Consumes(EVENT)
    @RolesAllowed({Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.TOUCHES_WRITE})
    @RequestBody(
            content =
                    @Content(
                            mediaType = EVENT,
                            schema = @Schema(ref = "CloudEvent"),
                            examples = @ExampleObject(name = "event", ref = "CloudEvent")))
    public Response event(byte[] event, @RestHeader(IdempotencyKey.NAME) @Nullable String idempotencyKey) {
        PostedTouch touch = read(() -> events.structured(event));
        return answers.one(door.takeOne(touch, IdempotencyKey.of(idempotencyKey)));
    }

    @POST
    @Blocking
    @Consumes(BATCH)
    @RolesAllowed({Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.TOUCHES_WRITE})
    @RequestBody(
            content =
                    @Content(
                            mediaType = BATCH,
                            schema = @Schema(ref = "CloudEvents"),
                            examples = @ExampleObject(name = "batch", ref = "CloudEvents")))
    public Response batch(InputStream batch, @RestHeader(IdempotencyKey.NAME) @Nullable String idempotencyKey) {
        IdempotencyKey.requireNone(idempotencyKey);
        return answers.all(door.takeAll(uploads.ofEvents(batch)));
    }

    /** In binary mode data may have any type that is JSON; everything else is told what is taken. */
    @POST
    @Blocking
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.TOUCHES_WRITE})
    @Operation(hidden = true)
    public Response other(
            byte[] data,
            @RestHeader(IdempotencyKey.NAME) @Nullable String idempotencyKey,
            @Context HttpHeaders headers) {
        CloudEvent event = BinaryMode.event(headers.getRequestHeaders());
        String type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (event == null || isOtherFormat(type) || !JsonTypes.isJson(type)) {
            throw unsupported();
        }
        PostedTouch touch = event.touch(read(() -> events.data(data)));
        return answers.one(door.takeOne(touch, IdempotencyKey.of(idempotencyKey)));
    }

    /** CloudEvents in a format that is not spoken here. */
    private static boolean isOtherFormat(@Nullable String type) {
        return type != null && type.strip().regionMatches(true, 0, "application/cloudevents", 0, 23);
    }

    private static PostedTouch read(Reading reading) {
        try {
            return reading.touch();
        } catch (JacksonException e) {
            throw JsonProblems.of(e).toException();
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory can be read", e);
        }
    }

    private static RuntimeException unsupported() {
        return Problem.of(
                        "unsupported-media-type",
                        415,
                        "Send one of the types in \"accepted\"; as a CloudEvent in binary mode, data of a type that is JSON.")
                .with("accepted", ACCEPTED)
                .toException();
    }
}
