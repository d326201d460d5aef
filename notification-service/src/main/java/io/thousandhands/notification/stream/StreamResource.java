package io.thousandhands.notification.stream;

import static io.thousandhands.platform.access.Roles.ADMIN;
import static io.thousandhands.platform.access.Roles.MANAGER;
import static io.thousandhands.platform.access.Roles.NUDGES_READ;
import static io.thousandhands.platform.access.Roles.REP;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.platform.sql.Await;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** The stream of a viewer's nudges. */
@Path("/api/nudges/stream")
@Tag(name = "Nudges")
public class StreamResource {
    private final Streams streams;
    private final StreamConfig config;
    private final Eyes eyes;

    StreamResource(Streams streams, StreamConfig config, Eyes eyes) {
        this.streams = streams;
        this.config = config;
        this.eyes = eyes;
    }

    /** On a worker thread, so that whoever may see nothing gets a problem before the stream begins. */
    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({REP, MANAGER, ADMIN, NUDGES_READ})
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            summary = "All open nudges, then each change.",
            description =
                    "Begins with \"snapshot\" ({\"items\": [...]}: forget what you had), goes on with \"nudge\" (one"
                            + " nudge as of GET /api/nudges/{id}; with the state moved and no more than id and revision, it is"
                            + " somebody else's now). Keep the highest revision of each nudge. A snapshot may come again at any"
                            + " time. Comments keep the connection open. The stream ends when the token expires: connect again"
                            + " with a new one.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            examples =
                                    @ExampleObject(
                                            name = "a nudge moves away",
                                            value = "event:snapshot\ndata:{\"items\":[]}\n\n"
                                                    + "event:nudge\nid:0b9a5f2c-95cf-5b1c-9c33-6d1b2b3f4a55/2\n"
                                                    + "data:{\"id\":\"0b9a5f2c-95cf-5b1c-9c33-6d1b2b3f4a55\","
                                                    + "\"revision\":2,\"state\":\"moved\"}\n\n")))
    public Multi<OutboundSseEvent> stream(@Context Sse sse, @Context HttpServerRequest request) {
        SecurityIdentity identity = Await.result(eyes.identity());
        Viewer viewer = Await.result(eyes.of(identity));
        Outlet outlet = new Outlet(config.waitingAtMost(), new HangUp(request));
        return streams.open(new Reader(() -> eyes.of(identity), expiryOf(identity), outlet), viewer, outlet)
                .map(frame -> frame.on(sse));
    }

    /** A token that does not say when it ends is for one look. */
    private static Instant expiryOf(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.EPOCH;
    }
}
