package io.thousandhands.customer.customer.rest;

import io.smallrye.mutiny.Uni;
import io.thousandhands.contracts.event.Customer;
import io.thousandhands.contracts.event.Customer.Contact;
import io.thousandhands.customer.Versioned;
import io.thousandhands.customer.access.Editors;
import io.thousandhands.customer.customer.Contacts;
import io.thousandhands.customer.customer.store.CustomerQueries;
import io.thousandhands.customer.customer.store.Editing;
import io.thousandhands.customer.input.Days;
import io.thousandhands.customer.input.Refusal;
import io.thousandhands.customer.rest.Answers;
import io.thousandhands.customer.rest.Bodies;
import io.thousandhands.customer.rest.Refusals;
import io.thousandhands.platform.access.Roles;
import io.thousandhands.platform.access.Viewers;
import io.thousandhands.platform.rest.EntityTags;
import io.thousandhands.platform.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
    private final Editors editors;
    private final Viewers viewers;
    private final Editing editing;
    private final CustomerQueries queries;
    private final Bodies bodies;
    private final Clock clock;

    ContactsResource(
            Editors editors, Viewers viewers, Editing editing, CustomerQueries queries, Bodies bodies, Clock clock) {
        this.editors = editors;
        this.viewers = viewers;
        this.editing = editing;
        this.queries = queries;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "All contacts of a customer")
    public Uni<Page<Contact>> list(UUID id) {
        return visible(id).map(customer -> new Page<>(customer.state().contacts(), null));
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
        return edit(id, Answers.seen(ifMatch), customer -> Contacts.added(customer, document, contactId, today()))
                .map(customer -> Answers.created(
                        "/api/customers/" + id + "/contacts/" + contactId,
                        Contacts.contact(customer.state(), contactId),
                        customer.version()));
    }

    @GET
    @Path("{contactId}")
    @Operation(summary = "A contact")
    @APIResponse(
            responseCode = "200",
            description = "The contact and its ETag",
            content = @Content(schema = @Schema(implementation = Contact.class)))
    public Uni<Response> get(UUID id, UUID contactId) {
        return visible(id).map(customer -> answer(customer, contactId));
    }

    @PUT
    @Path("{contactId}")
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
        return edit(id, required(ifMatch), customer -> Contacts.replaced(customer, contactId, document, today()))
                .map(customer -> answer(customer, contactId));
    }

    @PATCH
    @Path("{contactId}")
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
        return edit(id, required(ifMatch), customer -> Contacts.patched(customer, contactId, patch, today()))
                .map(customer -> answer(customer, contactId));
    }

    @DELETE
    @Path("{contactId}")
    @Operation(summary = "Remove a contact", description = "If-Match is heeded, not required.")
    @APIResponse(responseCode = "204", description = "Removed")
    public Uni<Void> remove(UUID id, UUID contactId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return edit(id, Answers.seen(ifMatch), customer -> Contacts.without(customer, contactId))
                .replaceWithVoid();
    }

    private Uni<Versioned<Customer>> edit(UUID id, OptionalLong seen, UnaryOperator<Customer> rule) {
        return editors.current().chain(editor -> editing.edit(editor, id, seen, rule));
    }

    private Uni<Versioned<Customer>> visible(UUID id) {
        return viewers.current()
                .chain(viewer -> queries.find(viewer, id))
                .map(found -> found.orElseThrow(
                        () -> Refusals.exception(new Refusal.NotFound("There is no such customer."))));
    }

    private LocalDate today() {
        return Days.latest(clock.instant());
    }

    private static OptionalLong required(@Nullable String ifMatch) {
        return OptionalLong.of(EntityTags.required(ifMatch));
    }

    private static Response answer(Versioned<Customer> customer, UUID contactId) {
        return Answers.ok(Contacts.contact(customer.state(), contactId), customer.version());
    }
}
