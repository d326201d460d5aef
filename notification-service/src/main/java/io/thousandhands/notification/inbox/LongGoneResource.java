package io.thousandhands.notification.inbox;

import static io.thousandhands.platform.access.Roles.ADMIN;
import static io.thousandhands.platform.access.Roles.MANAGER;
import static io.thousandhands.platform.access.Roles.NUDGES_READ;
import static io.thousandhands.platform.access.Roles.REP;

import io.smallrye.mutiny.Uni;
import io.thousandhands.platform.access.Viewers;
import io.thousandhands.platform.rest.Cursor;
import io.thousandhands.platform.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Customers who have been out of sight for long: a rep's own, a manager's team's, everybody's for administrators. */
@Path("/api/nudges/long-gone")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Nudges")
public class LongGoneResource {
    private static final int PAGE_SIZE = 100;

    private final LongGone longGone;
    private final Viewers viewers;

    LongGoneResource(LongGone longGone, Viewers viewers) {
        this.longGone = longGone;
        this.viewers = viewers;
    }

    @GET
    @RolesAllowed({REP, MANAGER, ADMIN, NUDGES_READ})
    @Operation(summary = "Customers who have been out of sight for long, the longest first; orphans among them.")
    @APIResponse(responseCode = "200", description = "A page; next is a cursor for more, or null.")
    @APIResponse(responseCode = "400", description = "A cursor of another list.")
    public Uni<Page<LongGoneItem>> list(
            @Parameter(description = "next of the page before.") @QueryParam("cursor") @Nullable String cursor) {
        Cursor after = cursor == null ? null : Cursor.parse(cursor, 2);
        return viewers.current()
                .chain(viewer -> longGone.page(viewer, after, PAGE_SIZE + 1))
                .map(oneMore -> Page.of(oneMore, PAGE_SIZE, LongGone::cursorOf));
    }
}
