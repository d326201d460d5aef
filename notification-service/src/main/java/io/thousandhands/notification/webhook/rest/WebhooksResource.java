package io.thousandhands.notification.webhook.rest;

import static io.thousandhands.platform.access.Roles.ADMIN;
import static io.thousandhands.platform.access.Roles.MANAGER;
import static io.thousandhands.platform.access.Roles.NUDGES_READ;
import static io.thousandhands.platform.access.Roles.REP;

import io.smallrye.common.annotation.Blocking;
import io.thousandhands.notification.webhook.store.Webhook;
import io.thousandhands.notification.webhook.store.Webhooks;
import io.thousandhands.platform.rest.EntityTags;
import io.thousandhands.platform.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Webhooks. Most of this file describes them to strangers. */
@Path("/api/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({REP, MANAGER, ADMIN, NUDGES_READ})
@Blocking
@Tag(name = "Webhooks", description = "News by HTTP, by the Standard Webhooks specification.")
class WebhooksResource {
    private final Owners owners;
    private final WebhookEdits edits;
    private final Webhooks webhooks;

    WebhooksResource(Owners owners, WebhookEdits edits, Webhooks webhooks) {
        this.owners = owners;
        this.edits = edits;
        this.webhooks = webhooks;
    }

    @GET
    @Operation(
            summary = "All webhooks of the caller's",
            description = "The oldest first, without their secrets. Administrators see everybody's.")
    @APIResponse(responseCode = "200", description = "All of them")
    public Page<WebhookView> all() {
        return new Page<>(owners.visible().stream().map(WebhookView::of).toList(), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Subscribe",
            description =
                    "What happens from now on is posted to the url, signed with the secret that this answer shows, "
                            + "once. A rep hears of their own nudges; a system of all nudges, and with the scope standings:read "
                            + "of customers too; what an administrator adds, of everything.")
    @APIResponse(
            responseCode = "201",
            description = "The webhook with its secret, its Location and ETag",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "400", description = "A member is not what it should be")
    @APIResponse(responseCode = "403", description = "customer.* and * need the scope standings:read too")
    @APIResponse(responseCode = "409", description = "There are too many; remove one first")
    public Response add(PostedWebhook posted) {
        Webhook added = edits.add(posted, owners.present(), owners.mayHearOfCustomers());
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/webhooks/" + added.id())
                .header(HttpHeaders.ETAG, EntityTags.of(added.version()))
                .entity(WebhookView.of(added, added.confidential().secret()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A webhook", description = "How its deliveries fare, and its ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response one(@RestPath UUID id) {
        return tagged(owners.visible(id), null);
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @Operation(
            summary = "Change a webhook",
            description =
                    "JSON Merge Patch (RFC 7396) of url, name, eventTypes and enabled. Disabling gives up what is "
                            + "owed; enabling, also of what was disabled by itself, begins anew from now on.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Object.class),
                            examples = @ExampleObject(name = "enable", value = "{\"enabled\": true}")))
    @APIResponse(
            responseCode = "200",
            description = "The webhook and its new ETag",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "403", description = "customer.* and * need the scope standings:read too")
    public Response change(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Map<String, @Nullable Object> patch) {
        long seen = EntityTags.required(ifMatch);
        return tagged(edits.change(owners.visible(id), patch, seen, owners.mayHearOfCustomers()), null);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Unsubscribe", description = "The webhook and its deliveries are gone.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(@RestPath UUID id) {
        webhooks.remove(owners.visible(id).id());
    }

    @POST
    @Path("/{id}/secret")
    @Operation(
            summary = "Rotate the secret",
            description = "The answer shows the new one, once. For 24 hours the present one signs beside it.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook with its new secret",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response rotate(@RestPath UUID id) {
        Webhook rotated = edits.rotate(owners.visible(id));
        return tagged(rotated, rotated.confidential().secret());
    }

    private static Response tagged(Webhook webhook, @Nullable String secret) {
        return Response.ok(WebhookView.of(webhook, secret))
                .header(HttpHeaders.ETAG, EntityTags.of(webhook.version()))
                .build();
    }
}
