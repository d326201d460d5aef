package io.thousandhands.notification.inbox;

import static io.thousandhands.platform.access.Roles.ADMIN;
import static io.thousandhands.platform.access.Roles.MANAGER;
import static io.thousandhands.platform.access.Roles.NUDGES_READ;
import static io.thousandhands.platform.access.Roles.REP;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.thousandhands.notification.nudge.Because;
import io.thousandhands.notification.nudge.State;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.platform.access.Viewers;
import io.thousandhands.platform.rest.Cursor;
import io.thousandhands.platform.rest.Page;
import io.thousandhands.platform.sql.Await;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Nudges: a rep's own and those of whom they stand in for, a manager's team's, everybody's for administrators. */
@Path("/api/nudges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Nudges", description = "Reasons to act on a customer, for the rep who should.")
public class NudgeResource {
    private static final int PAGE_SIZE = 100;

    private final NudgeItems items;
    private final Answers answers;
    private final Viewers viewers;
    private final Clock clock;

    NudgeResource(NudgeItems items, Answers answers, Viewers viewers, Clock clock) {
        this.items = items;
        this.answers = answers;
        this.viewers = viewers;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({REP, MANAGER, ADMIN, NUDGES_READ})
    @Operation(
            summary = "Nudges in one state, the most pressing first: urgent ones, then by when they are due.",
            description =
                    "state=waiting is the plan: what is not yet before its rep's eyes, by urgency and by what the customer is"
                            + " worth, with plannedFor. A nudge that was snoozed three times is its manager's too.")
    @APIResponse(responseCode = "200", description = "A page; next is a cursor for more, or null.")
    @APIResponse(responseCode = "400", description = "An unknown state, or a cursor of another list.")
    public Uni<Page<NudgeItem>> list(
            @Parameter(description = "waiting, open, snoozed, answered, dismissed or withdrawn.")
                    @QueryParam("state")
                    @DefaultValue("open")
                    String state,
            @Parameter(description = "next of the page before.") @QueryParam("cursor") @Nullable String cursor) {
        State wanted = stateNamed(state);
        if (wanted == State.WAITING) {
            Cursor planned = cursor == null ? null : Cursor.parse(cursor, 4);
            return viewers.current().chain(viewer -> items.plan(viewer, planned, PAGE_SIZE));
        }
        Cursor after = cursor == null ? null : Cursor.parse(cursor, 3);
        return viewers.current()
                .chain(viewer -> items.page(wanted, viewer, after, PAGE_SIZE + 1))
                .map(oneMore -> Page.of(oneMore, PAGE_SIZE, NudgeItems::cursorOf));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({REP, MANAGER, ADMIN, NUDGES_READ})
    @Operation(summary = "One nudge, in whatever state.")
    @APIResponse(responseCode = "200", description = "The nudge.")
    @APIResponse(responseCode = "404", description = "There is none, or it is somebody else's.")
    public Uni<NudgeItem> one(@PathParam("id") UUID id) {
        return viewers.current()
                .chain(viewer -> items.one(id, viewer))
                .map(found -> found.orElseThrow(NudgeProblems::notFound));
    }

    @POST
    @Path("{id}/snooze")
    @Blocking
    @RolesAllowed({REP, MANAGER, ADMIN})
    @Operation(
            summary = "Hide a nudge until a time; it asks again by itself, unless the customer was touched.",
            description = "Within the rep's working hours: a time outside of them is taken as the next one within.")
    @APIResponse(responseCode = "200", description = "The nudge, snoozed.")
    @APIResponse(responseCode = "400", description = "No time, or one that is past or more than 90 days ahead.")
    @APIResponse(responseCode = "404", description = "There is none, or it is somebody else's.")
    @APIResponse(
            responseCode = "409",
            description = "It has ended, is not open yet, or was snoozed three times in this silence.")
    public NudgeItem snooze(@PathParam("id") UUID id, SnoozeRequest request) {
        Instant until = request.validUntil(clock.instant());
        Viewer viewer = Await.result(viewers.current());
        answers.snooze(id, viewer, until);
        return read(id, viewer);
    }

    @POST
    @Path("{id}/dismiss")
    @Blocking
    @RolesAllowed({REP, MANAGER, ADMIN})
    @Operation(summary = "End a nudge for this silence without a touch; the next silence raises a new one.")
    @APIResponse(responseCode = "200", description = "The nudge, dismissed.")
    @APIResponse(responseCode = "400", description = "No reason, or one that is not a code.")
    @APIResponse(responseCode = "404", description = "There is none, or it is somebody else's.")
    @APIResponse(responseCode = "409", description = "It has ended, or the reason names a fact that is not known here.")
    public NudgeItem dismiss(@PathParam("id") UUID id, DismissRequest request) {
        Because because = request.validBecause();
        Viewer viewer = Await.result(viewers.current());
        answers.dismiss(id, viewer, because);
        return read(id, viewer);
    }

    private NudgeItem read(UUID id, Viewer viewer) {
        return Await.result(items.one(id, viewer)).orElseThrow(NudgeProblems::notFound);
    }

    private static State stateNamed(String name) {
        return Arrays.stream(State.values())
                .filter(state -> state.code().equals(name))
                .findFirst()
                .orElseThrow(NudgeProblems::unknownState);
    }
}
