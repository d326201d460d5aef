package io.thousandhands.notification.feed;

import static io.thousandhands.platform.access.Roles.ADMIN;
import static io.thousandhands.platform.access.Roles.MANAGER;
import static io.thousandhands.platform.access.Roles.REP;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.Blocking;
import io.thousandhands.notification.reading.OwnRep;
import io.thousandhands.platform.rest.PublicUrl;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A rep's own feed. */
@Path("/api/preferences/feed")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({REP, MANAGER, ADMIN})
@Blocking
@Tag(name = "Preferences")
class OwnFeedResource {
    private final OwnRep own;
    private final Feeds feeds;
    private final PublicUrl publicUrl;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OwnFeedResource(OwnRep own, Feeds feeds, PublicUrl publicUrl, Clock clock) {
        this.own = own;
        this.feeds = feeds;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /**
     * Whether there is a feed.
     *
     * @param url only in the answer that made it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Feed")
    record FeedView(
            @Schema(enumeration = {"off", "on"}) String state,
            @Nullable Instant createdAt,

            @Schema(
                    description = "To be pasted into a calendar. Only in the answer that made it; it is shown once.",
                    examples = "https://hands.example.org/feeds/2f…Xk.ics")
            @Nullable
            String url) {}

    @GET
    @Operation(summary = "Whether the caller has a calendar feed")
    @APIResponse(responseCode = "200", description = "Whether, and since when")
    public FeedView get() {
        return feeds.since(own.id())
                .map(since -> new FeedView("on", since, null))
                .orElseGet(() -> new FeedView("off", null, null));
    }

    @POST
    @Operation(
            summary = "Make a calendar feed",
            description = "Nudges and deadlines for any calendar that subscribes by a web address. The address is a "
                    + "secret; asked again, it is another one, and the one before is found no more.")
    @APIResponse(responseCode = "200", description = "Its address, shown once")
    public FeedView make() {
        String secret = FeedSecret.random(random);
        Instant now = clock.instant();
        feeds.put(own.id(), FeedSecret.digest(secret), now);
        return new FeedView("on", now, publicUrl.url() + "/feeds/" + secret + ".ics");
    }

    @DELETE
    @Operation(summary = "Revoke the calendar feed")
    @APIResponse(responseCode = "204", description = "Its address is found no more")
    public void revoke() {
        feeds.revoke(own.id());
    }
}
