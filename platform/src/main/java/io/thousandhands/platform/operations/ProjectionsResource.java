package io.thousandhands.platform.operations;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.Blocking;
import io.thousandhands.platform.access.Roles;
import io.thousandhands.platform.consume.Rebuild;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Reads everything again. */
@Path("/api/projections/{service}")
@EndpointDisabled(name = "thousandhands.consume.enabled", stringValue = "false")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Blocking
@Tag(name = "Operations")
public class ProjectionsResource {
    private final Rebuild rebuild;
    private final ThisService thisService;

    ProjectionsResource(Rebuild rebuild, ThisService thisService) {
        this.rebuild = rebuild;
        this.thisService = thisService;
    }

    /** What is empty now. */
    @Schema(name = "Rebuild")
    public record RebuildView(
            @Schema(
                    description = "The tables that were emptied, and fill again",
                    examples = "[\"timeline\", \"position\"]")
            List<String> tables) {}

    @POST
    @Path("/rebuild")
    @ResponseStatus(202)
    @Operation(
            summary = "Empty what this service keeps of the topics, and read them again",
            description =
                    "Nothing needs to be stopped: all replicas notice. Until all is read again, answers are incomplete, and "
                            + "nothing new is announced; what was announced is not announced again.")
    @APIResponse(responseCode = "202", description = "It is empty, and being read again")
    @APIResponse(responseCode = "404", description = "No such service consumes anything")
    @APIResponse(
            responseCode = "503",
            description = "The tables were not free for a minute, and are as they were; send the same again")
    public RebuildView rebuild(@Parameter(example = "cadence-service") @RestPath String service) {
        thisService.mustBe(service);
        return new RebuildView(rebuild.now());
    }
}
