package io.thousandhands.customer.retelling;

import io.smallrye.mutiny.Uni;
import io.thousandhands.platform.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For operators who lost a topic. */
@Path("/api/customers/retell")
@Tag(name = "Operations")
@Produces(MediaType.APPLICATION_JSON)
public class RetellingResource {
    private final Retelling retelling;

    RetellingResource(Retelling retelling) {
        this.retelling = retelling;
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Tell the topics customers and reps again",
            description =
                    "Enqueues every state, and a tombstone for everybody erased. For when a topic was lost; harmless otherwise.")
    public Uni<Retold> retell() {
        return retelling.retell();
    }
}
