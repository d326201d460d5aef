package io.thousandhands.customer.customer.rest;

import io.smallrye.mutiny.Uni;
import io.thousandhands.contracts.event.Customer.Contact;
import io.thousandhands.customer.customer.Contacts;
import io.thousandhands.customer.rest.Answers;
import io.thousandhands.customer.rest.Bodies;
import io.thousandhands.platform.access.Roles;
import io.thousandhands.platform.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The contacts of a customer. They have the customer's version: a change of one is a change of the customer. */
@Path("/api/customers/{id}/contacts")
@Tag(name = "Contacts", description = "The ETag of a contact is the customer's.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMERS_WRITE})
public class ContactsResource {
    private final VisibleCustomer visible;
    private final ContactEdits edits;
    private final Bodies bodies;

    ContactsResource(VisibleCustomer visible, ContactEdits edits, Bodies bodies) {
        this.visible = visible;
        this.edits = edits;
        this.bodies = bodies;
    }

    @GET
    @Operation(summary = "All contacts of a customer")
    public Uni<Page<Contact>> list(UUID id) {
        return visible.get(id).map(customer -> new Page<>(customer.state().contacts(), null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a contact", description = "If-Match is heeded, not required.")
    @APIResponse(
            responseCode = "201",
            description = "Location, ETag and the contact",
            content = @Content(schema = @Schema(implementation = Contact.class)))
    public Uni<Response> add(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(ref = "ContactDraft"))) byte[] body) {
        Map<String, @Nullable Object> document = bodies.object(body);
        UUID contactId = UUID.randomUUID();
        return edits.edit(
                        id,
                        Answers.seen(ifMatch),
                        (customer, now) -> Contacts.added(customer, contactId, document, now))
                .map(customer -> Answers.created(
                        "/api/customers/" + id + "/contacts/" + contactId,
                        Contacts.contact(customer.state(), contactId),
                        customer.version()));
    }
}
