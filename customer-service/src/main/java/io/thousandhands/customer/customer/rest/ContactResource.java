package io.thousandhands.customer.customer.rest;

import io.smallrye.mutiny.Uni;
import io.thousandhands.contracts.event.Customer;
import io.thousandhands.contracts.event.Customer.Contact;
import io.thousandhands.customer.Versioned;
import io.thousandhands.customer.customer.Contacts;
import io.thousandhands.customer.rest.Answers;
import io.thousandhands.customer.rest.Bodies;
import io.thousandhands.platform.access.Roles;
import io.thousandhands.platform.rest.EntityTags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One contact of a customer. */
@Path("/api/customers/{id}/contacts/{contactId}")
@Tag(name = "Contacts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMERS_WRITE})
public class ContactResource {
    private final VisibleCustomer visible;
    private final ContactEdits edits;
    private final Bodies bodies;

    ContactResource(VisibleCustomer visible, ContactEdits edits, Bodies bodies) {
        this.visible = visible;
        this.edits = edits;
        this.bodies = bodies;
    }

    @GET
    @Operation(summary = "A contact")
    @APIResponse(
            responseCode = "200",
            description = "The contact and its ETag",
            content = @Content(schema = @Schema(implementation = Contact.class)))
    public Uni<Response> get(UUID id, UUID contactId) {
        return visible.get(id).map(customer -> answer(customer, contactId));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Write a contact anew", description = "What is absent goes.")
    @APIResponse(
            responseCode = "200",
            description = "The contact and its new ETag",
            content = @Content(schema = @Schema(implementation = Contact.class)))
    public Uni<Response> put(
            UUID id,
            UUID contactId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(ref = "ContactDraft"))) byte[] body) {
        Map<String, @Nullable Object> document = bodies.object(body);
        return edits.edit(
                        id, required(ifMatch), (customer, now) -> Contacts.replaced(customer, contactId, document, now))
                .map(customer -> answer(customer, contactId));
    }

    @PATCH
    @Consumes("application/merge-patch+json")
    @Operation(summary = "Change a contact", description = "JSON Merge Patch (RFC 7396): absent stays, null goes.")
    @APIResponse(
            responseCode = "200",
            description = "The contact and its new ETag",
            content = @Content(schema = @Schema(implementation = Contact.class)))
    public Uni<Response> patch(
            UUID id,
            UUID contactId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(ref = "ContactDraft"))) byte[] body) {
        Map<String, @Nullable Object> patch = bodies.object(body);
        return edits.edit(id, required(ifMatch), (customer, now) -> Contacts.patched(customer, contactId, patch, now))
                .map(customer -> answer(customer, contactId));
    }

    @DELETE
    @Operation(summary = "Remove a contact", description = "If-Match is heeded, not required.")
    @APIResponse(responseCode = "204", description = "Removed")
    public Uni<Void> remove(UUID id, UUID contactId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return edits.edit(id, Answers.seen(ifMatch), (customer, now) -> Contacts.without(customer, contactId))
                .replaceWithVoid();
    }

    private static OptionalLong required(@Nullable String ifMatch) {
        return OptionalLong.of(EntityTags.required(ifMatch));
    }

    private static Response answer(Versioned<Customer> customer, UUID contactId) {
        return Answers.ok(Contacts.contact(customer.state(), contactId), customer.version());
    }
}
