package io.thousandhands.customer.adoption;

import io.smallrye.mutiny.Uni;
import io.thousandhands.customer.access.Editors;
import io.thousandhands.customer.customer.rest.CustomerView;
import io.thousandhands.customer.input.Findings;
import io.thousandhands.customer.input.Members;
import io.thousandhands.customer.ownership.Editor;
import io.thousandhands.customer.ownership.RepReference;
import io.thousandhands.customer.rest.Answers;
import io.thousandhands.customer.rest.Bodies;
import io.thousandhands.platform.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** An orphan finds a rep. */
@Path("/api/customers/{id}/adopt")
@Tag(name = "Ownership")
@Produces(MediaType.APPLICATION_JSON)
public class AdoptionResource {
    private final Editors editors;
    private final Adopting adopting;
    private final Bodies bodies;

    AdoptionResource(Editors editors, Adopting adopting, Bodies bodies) {
        this.editors = editors;
        this.adopting = adopting;
        this.bodies = bodies;
    }

    @POST
    @RolesAllowed({Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMERS_WRITE})
    @Operation(
            summary = "Adopt an orphan",
            description =
                    "Without a body the sender adopts. Managers give orphans to their team, administrators to anybody, by "
                            + "{\"rep\": {\"email\": \"grace@example.com\"}}. 409 if the customer has an owner.")
    @APIResponse(
            responseCode = "200",
            description = "The customer and its new ETag",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    public Uni<Response> adopt(
            UUID id,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(ref = "Adoption")))
                    byte @Nullable [] body) {
        Map<String, @Nullable Object> wish = bodies.objectOrNothing(body);
        return editors.current()
                .chain(editor -> adopting.adopt(editor, id, rep(wish, editor)))
                .map(customer -> Answers.ok(CustomerView.of(customer), customer.version()));
    }

    private static RepReference rep(Map<String, @Nullable Object> wish, Editor editor) {
        Findings findings = new Findings();
        Members members = Members.of(wish, findings);
        RepReference named = RepReference.optional(members, "rep");
        UUID self = editor.ownerByDefault();
        if (members.isAbsent("rep") && self != null) {
            named = new RepReference.ById(self);
        } else {
            members.require("rep");
        }
        members.refuseOthers();
        findings.throwIfAny();
        return Objects.requireNonNull(named);
    }
}
