package io.thousandhands.notification.feed;

import io.smallrye.common.annotation.Blocking;
import io.thousandhands.notification.reading.Reading;
import io.thousandhands.notification.reading.Readings;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.platform.rest.PublicUrl;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What calendars ask for. They have no token; the address is secret. */
@Path("/feeds")
@Blocking
@Tag(name = "Preferences")
class FeedResource {
    private static final int FRESH_FOR_SECONDS = 300;

    private final Feeds feeds;
    private final FeedReads reads;
    private final Readings readings;
    private final PublicUrl publicUrl;
    private final Clock clock;

    FeedResource(Feeds feeds, FeedReads reads, Readings readings, PublicUrl publicUrl, Clock clock) {
        this.feeds = feeds;
        this.reads = reads;
        this.readings = readings;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    @GET
    @Path("/{secret: [A-Za-z0-9_-]+}.ics")
    @Produces("text/calendar;charset=UTF-8")
    @PermitAll
    @SecurityRequirementsSet
    @Operation(
            summary = "A rep's nudges as a calendar",
            description = "iCalendar (RFC 5545), without a token: POST /api/preferences/feed makes the address.")
    @APIResponse(responseCode = "200", description = "The calendar and its ETag")
    @APIResponse(responseCode = "304", description = "It is as If-None-Match has it")
    @APIResponse(responseCode = "404", description = "No such feed, or it was revoked")
    @APIResponse(responseCode = "429", description = "It is asked for too often")
    public Response get(@RestPath String secret, @Context Request request) {
        byte[] digest = FeedSecret.digest(secret);
        reads.admit(digest);
        UUID repId = feeds.repOf(digest).orElseThrow(FeedResource::notFound);
        Reading reading =
                Optional.ofNullable(readings.of(List.of(repId)).get(repId)).orElseThrow(FeedResource::notFound);
        String calendar = FeedCalendar.of(feeds.itemsOf(repId), reading, publicUrl.url(), clock.instant());
        return answer(calendar, request);
    }

    private static Response answer(String calendar, Request request) {
        EntityTag tag = new EntityTag(HexFormat.of().formatHex(FeedSecret.digest(calendar), 0, 16));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        CacheControl cache = new CacheControl();
        cache.setPrivate(true);
        cache.setMaxAge(FRESH_FOR_SECONDS);
        return (unchanged == null ? Response.ok(calendar) : unchanged)
                .tag(tag)
                .cacheControl(cache)
                .build();
    }

    private static ProblemException notFound() {
        return Problem.notFound("No such feed: take its address from the preferences.")
                .toException();
    }
}
