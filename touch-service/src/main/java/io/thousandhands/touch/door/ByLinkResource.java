package io.thousandhands.touch.door;

import io.smallrye.common.annotation.Blocking;
import io.thousandhands.contracts.DerivedId;
import io.thousandhands.platform.links.Link;
import io.thousandhands.platform.links.Link.Purpose;
import io.thousandhands.platform.links.LinkAnswers;
import io.thousandhands.platform.links.Links;
import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.touch.log.Acknowledged;
import io.thousandhands.touch.touch.PostedTouch;
import io.thousandhands.touch.touch.PostedTouch.CustomerRef;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * A touch that a rep logs from an e-mail. The link is all that lets in: no token is asked for, and no cookie looked at. Its
 * touch is the rep's own, under an id that follows from nudge and purpose, so pressing twice is one touch.
 */
@Path("/api/touches/by-link")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@Tag(name = "Touches")
class ByLinkResource {
    private static final Set<Purpose> TOUCHES = EnumSet.of(Purpose.REACHED, Purpose.VOICEMAIL, Purpose.EMAIL_SENT);
    private static final String OTHER_CONTENT = "other-content";

    private final Links links;
    private final Door door;
    private final Senders senders;
    private final Answers answers;
    private final Clock clock;

    ByLinkResource(Links links, Door door, Senders senders, Answers answers, Clock clock) {
        this.links = links;
        this.door = door;
        this.senders = senders;
        this.answers = answers;
        this.clock = clock;
    }

    @POST
    @Blocking
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @SecurityRequirements
    @Operation(
            summary = "Record a touch by a link from an e-mail",
            description =
                    "Needs no token: the link is signed, for one rep, one customer and one kind, and expires. The touch "
                            + "occurred when it is posted. A browser (Accept: text/html) is led to a page that says what became of it.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            examples =
                                    @ExampleObject(
                                            name = "what the page of a link sends",
                                            value = "link=1.AXIAAAAAaxFYHH8G.ATCHKYL6BHf8&lang=en")))
    @APIResponse(
            responseCode = "202",
            description = "It is taken, or was before",
            content = @Content(schema = @Schema(implementation = TakenTouch.class)))
    @APIResponse(responseCode = "303", description = "For browsers: the page that says what became of it")
    @APIResponse(responseCode = "400", description = "It is no such link")
    @APIResponse(responseCode = "403", description = "Whoever it was for is no rep here any more")
    @APIResponse(responseCode = "404", description = "The customer is not theirs any more")
    @APIResponse(responseCode = "410", description = "The link has expired")
    public Response record(
            @RestForm @Nullable String link, @RestForm @Nullable String lang, @Context HttpHeaders headers) {
        return LinkAnswers.of(headers, lang, () -> record(links.required(link, TOUCHES)));
    }

    private Response record(Link link) {
        Sender sender = senders.ofRep(link.repId());
        PostedTouch touch = touchBy(link);
        try {
            return answers.one(door.takeOneOf(sender, touch));
        } catch (ProblemException refused) {
            if (!refused.problem().type().endsWith(OTHER_CONTENT)) {
                throw refused;
            }
            return answers.one(duplicate(link, sender, touch));
        }
    }

    /** Pressed again later, it only seems to have occurred at another time. */
    private static Door.Done<TakenTouch> duplicate(Link link, Sender sender, PostedTouch touch) {
        var id = DerivedId.ofTouch(sender.voucher().source(), String.valueOf(touch.sourceId()));
        return new Door.Done<>(new TakenTouch(id, "duplicate", link.customerId()), Acknowledged.NOTHING);
    }

    private PostedTouch touchBy(Link link) {
        String kind = link.purpose().kind().orElseThrow();
        return new PostedTouch(
                "link:" + link.nudgeId() + ":" + kind,
                new CustomerRef(link.customerId().toString(), null, null, null),
                kind,
                clock.instant().toString(),
                null,
                null,
                "outbound",
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
