package io.thousandhands.platform.operations;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.Blocking;
import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.access.Roles;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Dead letters of one service. Most of this file describes them to strangers. */
@Path("/api/dead-letters/{service}")
@EndpointDisabled(name = "thousandhands.consume.enabled", stringValue = "false")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Blocking
@Tag(name = "Operations")
public class DeadLettersResource {
    private static final Set<String> STATES = Set.of(Letter.WAITING, Letter.REDRIVEN, Letter.GIVEN_UP);

    private final Letters letters;
    private final ThisService thisService;

    DeadLettersResource(Letters letters, ThisService thisService) {
        this.letters = letters;
        this.thisService = thisService;
    }

    @GET
    @Operation(
            summary = "What this service could not read or fold",
            description = "Newest first. What the records say is not shown: it may be personal.")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the one after it")
    @APIResponse(responseCode = "400", description = "A parameter is not what it should be")
    @APIResponse(responseCode = "404", description = "No such service consumes anything")
    public Page<LetterView> deadLetters(
            @Parameter(example = "touch-service") @RestPath String service,
            @Parameter(description = "Only of this topic", example = "touches") @RestQuery @Nullable String topic,
            @Parameter(
                            description = "Only in this state",
                            schema = @Schema(enumeration = {"waiting", "redriven", "given_up"}))
                    @RestQuery
                    @Nullable
                    String state,
            @RestQuery @Nullable String cursor) {
        thisService.mustBe(service);
        if (state != null && !STATES.contains(state)) {
            throw Problem.badRequest(
                            "invalid-parameter", "Give state as waiting, redriven or given_up, or leave it out.")
                    .toException();
        }
        return letters.page(topic(topic), state, cursor);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One of them", description = "Also one that was redriven or given up, for 90 days.")
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "404", description = "This service has no such dead letter")
    public LetterView deadLetter(
            @Parameter(example = "touch-service") @RestPath String service,
            @Parameter(example = "touches-2-37") @RestPath String id) {
        return LetterView.of(letter(service, id));
    }

    @POST
    @Path("/{id}/redrive")
    @Operation(
            summary = "Fold one again",
            description =
                    "By this service alone, as if it had just been read: whatever is known that is newer stays. The state "
                            + "says what came of it: redriven, or as before, with the cause. What is redriven stays so.")
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "404", description = "This service has no such dead letter")
    @APIResponse(responseCode = "503", description = "Database or broker are away; send the same again")
    public LetterView redrive(
            @Parameter(example = "touch-service") @RestPath String service,
            @Parameter(example = "touches-2-37") @RestPath String id) {
        return LetterView.of(letters.redrive(letter(service, id)));
    }

    @POST
    @Path("/redrive")
    @Operation(
            summary = "Fold those that wait again",
            description =
                    "The hundred that wait longest, or the next hundred after a cursor: send it again with next until that "
                            + "is null. Each is folded alone, as POST …/{id}/redrive does.")
    @APIResponse(responseCode = "200", description = "What came of each")
    @APIResponse(responseCode = "400", description = "A parameter is not what it should be")
    @APIResponse(responseCode = "404", description = "No such service consumes anything")
    @APIResponse(responseCode = "503", description = "Database or broker are away; send the same again")
    public RedrivenPage redriveWaiting(
            @Parameter(example = "touch-service") @RestPath String service,
            @Parameter(description = "Only of this topic", example = "touches") @RestQuery @Nullable String topic,
            @Parameter(
                            description = "Only those with exactly this cause",
                            example = "Unknown type io.thousandhands.touch.recorded.v2")
                    @RestQuery
                    @Nullable
                    String cause,
            @RestQuery @Nullable String cursor) {
        thisService.mustBe(service);
        return letters.redriveWaiting(topic(topic), cause, cursor);
    }

    @POST
    @Path("/{id}/give-up")
    @Operation(
            summary = "Give one up",
            description =
                    "It waits no more, and is left out when those that wait are folded again. One that is redriven "
                            + "stays so.")
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "404", description = "This service has no such dead letter")
    public LetterView giveUp(
            @Parameter(example = "touch-service") @RestPath String service,
            @Parameter(example = "touches-2-37") @RestPath String id) {
        return LetterView.of(letters.giveUp(letter(service, id)));
    }

    private Letter letter(String service, String id) {
        thisService.mustBe(service);
        return LetterId.parse(id).flatMap(letters::find).orElseThrow(() -> Problem.notFound(
                        "This service has no such dead letter. GET /api/dead-letters/" + thisService.name()
                                + " lists what it has.")
                .toException());
    }

    private static @Nullable Topic topic(@Nullable String name) {
        return name == null
                ? null
                : LetterId.topicNamed(name).orElseThrow(() -> Problem.badRequest(
                                "invalid-parameter",
                                "Give topic as the name of a topic without a prefix, such as touches.")
                        .toException());
    }
}
