package io.thousandhands.notification.link;

import io.smallrye.common.annotation.Blocking;
import io.thousandhands.notification.inbox.Answers;
import io.thousandhands.notification.preference.Preferences;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.platform.access.Viewers;
import io.thousandhands.platform.links.Link;
import io.thousandhands.platform.links.Link.Purpose;
import io.thousandhands.platform.links.LinkAnswers;
import io.thousandhands.platform.links.Links;
import io.thousandhands.platform.sql.Await;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** A rep's answer from an e-mail. The link is all that lets in: no token is asked for, and no cookie looked at. */
@Path("/api/nudges/by-link")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@Tag(name = "Nudges")
public class NudgeByLinkResource {
    private static final Set<Purpose> ANSWERS = EnumSet.of(Purpose.SNOOZE, Purpose.UNSUBSCRIBE);

    private final Links links;
    private final Answers answers;
    private final Preferences preferences;
    private final Viewers viewers;
    private final RepZones zones;
    private final Clock clock;

    NudgeByLinkResource(
            Links links, Answers answers, Preferences preferences, Viewers viewers, RepZones zones, Clock clock) {
        this.links = links;
        this.answers = answers;
        this.preferences = preferences;
        this.viewers = viewers;
        this.zones = zones;
        this.clock = clock;
    }

    @POST
    @Blocking
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @SecurityRequirements
    @Operation(
            summary = "Snooze a nudge, or stop e-mails, by a link from an e-mail.",
            description =
                    "Needs no token: the link is signed, for one rep and one purpose, and expires. A browser (Accept: text/html)"
                            + " is led to a page that says what became of it.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            examples =
                                    @ExampleObject(
                                            name = "what the page of a link sends",
                                            value = "link=1.AXMAAAAAaxFYHH8G.s1mEiaBvJUq-&days=3&lang=en")))
    @APIResponse(responseCode = "204", description = "It is done, or was before.")
    @APIResponse(responseCode = "303", description = "For browsers: the page that says what became of it.")
    @APIResponse(responseCode = "400", description = "It is no such link, or days is none of 1, 3, 7.")
    @APIResponse(responseCode = "403", description = "Whoever it was for is no rep here any more.")
    @APIResponse(responseCode = "404", description = "The nudge is not theirs any more.")
    @APIResponse(responseCode = "409", description = "The nudge has ended, or was snoozed often enough.")
    @APIResponse(responseCode = "410", description = "The link has expired.")
    public Response answer(
            @RestForm @Nullable String link,
            @RestForm @Nullable Integer days,
            @RestForm @Nullable String lang,
            @Context HttpHeaders headers) {
        return LinkAnswers.of(headers, lang, () -> answer(links.required(link, ANSWERS), days));
    }

    private Response answer(Link link, @Nullable Integer days) {
        Viewer viewer = Await.result(viewers.ofRep(link.repId()));
        if (link.purpose() == Purpose.UNSUBSCRIBE) {
            preferences.stopMail(link.repId());
        } else {
            answers.snooze(link.nudgeId(), viewer, SnoozeDays.until(days, clock.instant(), zones.of(link.repId())));
        }
        return Response.noContent().build();
    }
}
