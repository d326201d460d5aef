package io.thousandhands.customer.departure;

import io.smallrye.mutiny.Uni;
import io.thousandhands.platform.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A rep goes. */
@Path("/api/reps/{id}/depart")
@Tag(name = "Ownership")
@Produces(MediaType.APPLICATION_JSON)
public class DepartureResource {
    private final Departing departing;

    DepartureResource(Departing departing) {
        this.departing = departing;
    }

    /**
     * What a departure came to.
     *
     * @param orphans how many customers became orphans by this request
     */
    @Schema(name = "Departure")
    public record Departure(
            UUID id,
            @Nullable Instant departedAt,

            @Schema(description = "How many customers became orphans by this request")
            long orphans) {}

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "A rep departs",
            description =
                    "They can no longer sign in, who reported to them reports to their manager, and their customers become "
                            + "orphans. Sent again, it finishes what is left.")
    public Uni<Departure> depart(UUID id) {
        return departing.depart(id).chain(rep -> departing
                .orphan(id)
                .map(orphans -> new Departure(id, rep.state().departedAt(), orphans)));
    }
}
