package io.thousandhands.notification.webhook.rest;

import static io.thousandhands.platform.access.Roles.ADMIN;
import static io.thousandhands.platform.access.Roles.MANAGER;
import static io.thousandhands.platform.access.Roles.NUDGES_READ;
import static io.thousandhands.platform.access.Roles.REP;

import io.smallrye.common.annotation.Blocking;
import io.thousandhands.notification.webhook.store.Deliveries;
import io.thousandhands.notification.webhook.store.Delivery;
import io.thousandhands.notification.webhook.store.Webhook;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.rest.Cursor;
import io.thousandhands.platform.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What was sent to a webhook, and sending it again. */
@Path("/api/webhooks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({REP, MANAGER, ADMIN, NUDGES_READ})
@Blocking
@Tag(name = "Webhooks")
class WebhookDeliveriesResource {
    private static final Set<String> STATES = Set.of("owed", "delivered", "given_up", "skipped");
    private static final int KEYS = 2;

    private final Owners owners;
    private final Deliveries deliveries;

    WebhookDeliveriesResource(Owners owners, Deliveries deliveries) {
        this.owners = owners;
        this.deliveries = deliveries;
    }

    /** How many deliveries are owed again. */
    @Schema(name = "ReplayedDeliveries")
    record Replayed(int owed) {}

    @POST
    @Path("/ping")
    @Operation(summary = "Try it", description = "Sends a webhook.ping, whatever it subscribed to.")
    @APIResponse(
            responseCode = "202",
            description = "It is owed; Location says where to see what becomes of it",
            content = @Content(schema = @Schema(implementation = Delivery.class)))
    @APIResponse(responseCode = "409", description = "It is disabled")
    public Response ping(@RestPath UUID id) {
        enabled(id);
        return owed(id, deliveries.ping(id));
    }

    @GET
    @Path("/deliveries")
    @Operation(
            summary = "What was sent lately",
            description = "The newest first: 30 days of it, with each attempt. Gone with the customers it speaks of.")
    @APIResponse(responseCode = "200", description = "A page; next is a cursor for more, or null")
    public Page<Delivery> page(
            @RestPath UUID id,
            @Parameter(description = "owed, delivered, given_up or skipped; without it all.") @RestQuery @Nullable
                    String state,
            @RestQuery @Nullable String cursor) {
        if (state != null && !STATES.contains(state)) {
            throw Problem.badRequest("unknown-state", "Ask for \"state\" as owed, delivered, given_up or skipped.")
                    .toException();
        }
        Cursor after = cursor == null ? null : Cursor.parse(cursor, KEYS);
        owners.visible(id);
        return deliveries.newest(id, state, after);
    }

    @GET
    @Path("/deliveries/{deliveryId}")
    @Operation(summary = "A delivery", description = "With each attempt.")
    @APIResponse(responseCode = "200", description = "The delivery")
    public Delivery one(@RestPath UUID id, @RestPath UUID deliveryId) {
        owners.visible(id);
        return existing(id, deliveryId);
    }

    @POST
    @Path("/deliveries/{deliveryId}/replay")
    @Operation(summary = "Send it again", description = "Under its old id, by which the receiver knows it.")
    @APIResponse(
            responseCode = "202",
            description = "It is owed",
            content = @Content(schema = @Schema(implementation = Delivery.class)))
    @APIResponse(responseCode = "409", description = "The webhook is disabled")
    public Response replay(@RestPath UUID id, @RestPath UUID deliveryId) {
        enabled(id);
        existing(id, deliveryId);
        deliveries.again(id, deliveryId);
        return owed(id, deliveryId);
    }

    @POST
    @Path("/deliveries/replay")
    @Operation(summary = "Send all again that was given up", description = "For a receiver that is back.")
    @APIResponse(
            responseCode = "202",
            description = "They are owed",
            content = @Content(schema = @Schema(implementation = Replayed.class)))
    @APIResponse(responseCode = "409", description = "The webhook is disabled")
    public Response replayFailed(@RestPath UUID id) {
        enabled(id);
        return Response.accepted(new Replayed(deliveries.failedAgain(id))).build();
    }

    private void enabled(UUID id) {
        Webhook webhook = owners.visible(id);
        if (webhook.health().disabledAt() != null) {
            throw Problem.conflict("webhook-disabled", "Enable the webhook first.")
                    .toException();
        }
    }

    private Delivery existing(UUID id, UUID deliveryId) {
        return deliveries.one(id, deliveryId).orElseThrow(() -> Problem.notFound(
                        "No such delivery: check the id. They are kept for 30 days.")
                .toException());
    }

    private Response owed(UUID id, UUID deliveryId) {
        return Response.accepted(existing(id, deliveryId))
                .header(HttpHeaders.LOCATION, "/api/webhooks/" + id + "/deliveries/" + deliveryId)
                .build();
    }
}
