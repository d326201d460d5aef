package io.thousandhands.customer.address;

import io.smallrye.mutiny.Uni;
import io.thousandhands.customer.access.Editors;
import io.thousandhands.customer.customer.NewAddress;
import io.thousandhands.customer.customer.rest.CustomerView;
import io.thousandhands.customer.rest.Answers;
import io.thousandhands.customer.rest.Bodies;
import io.thousandhands.platform.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What touches know a customer by. */
@Path("/api/customers/{id}/addresses")
@Tag(name = "Contacts")
@Produces(MediaType.APPLICATION_JSON)
public class AddressResource {
    private final Editors editors;
    private final Addressing addressing;
    private final Bodies bodies;

    AddressResource(Editors editors, Addressing addressing, Bodies bodies) {
        this.editors = editors;
        this.addressing = addressing;
        this.bodies = bodies;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMERS_WRITE})
    @Operation(
            summary = "Add an address to a customer",
            description =
                    "An e-mail, a phone or an external id, of the contact that contactId or name says; an unknown name is a "
                            + "new contact. Without either an e-mail or phone is the only contact's (if there is none, a new "
                            + "one's, named as the customer), an external id the customer's own. Touches that wait for the "
                            + "address find the customer. The same again changes nothing. If-Match is heeded, not required.")
    @APIResponse(
            responseCode = "200",
            description = "The customer and their ETag",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    @APIResponse(responseCode = "400", description = "It is no address, or it is not clear which contact's it is")
    @APIResponse(responseCode = "409", description = "The external id is another customer's, or there is another one")
    public Uni<Response> add(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(ref = "NewAddress"))) byte[] body) {
        NewAddress address = NewAddress.read(bodies.object(body));
        OptionalLong seen = Answers.seen(ifMatch);
        return editors.current()
                .chain(editor -> addressing.add(editor, id, seen, address))
                .map(customer -> Answers.ok(CustomerView.of(customer), customer.version()));
    }
}
