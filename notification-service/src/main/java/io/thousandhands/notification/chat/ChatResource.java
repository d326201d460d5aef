package io.thousandhands.notification.chat;

import static io.thousandhands.platform.access.Roles.ADMIN;
import static io.thousandhands.platform.access.Roles.MANAGER;
import static io.thousandhands.platform.access.Roles.REP;

import io.smallrye.common.annotation.Blocking;
import io.thousandhands.notification.reading.OwnRep;
import io.thousandhands.notification.webhook.rest.WebhookRules;
import io.thousandhands.notification.webhook.store.Deliveries;
import io.thousandhands.notification.webhook.store.Webhook;
import io.thousandhands.notification.webhook.store.Webhooks;
import io.thousandhands.platform.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A rep's own chat. */
@Path("/api/preferences/chat")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({REP, MANAGER, ADMIN})
@Blocking
@Tag(name = "Preferences")
class ChatResource {
    private final OwnRep own;
    private final Chats chats;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final WebhookRules rules;

    ChatResource(OwnRep own, Chats chats, Webhooks webhooks, Deliveries deliveries, WebhookRules rules) {
        this.own = own;
        this.chats = chats;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.rules = rules;
    }

    @GET
    @Operation(summary = "The caller's chat", description = "Whether there is one, and how it fares.")
    @APIResponse(responseCode = "200", description = "The chat")
    public ChatView get() {
        return ChatView.of(webhooks.chatOf(own.id()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Be written to in a chat",
            description =
                    "Nudges that come before the caller, become urgent or wake are told there. One chat a rep; it "
                            + "replaces another.")
    @APIResponse(responseCode = "200", description = "The chat")
    @APIResponse(responseCode = "400", description = "A member is not what it should be")
    public ChatView put(PutChat posted) {
        String url = rules.url(posted.url());
        return ChatView.of(Optional.of(chats.replace(own.id(), url, kind(posted.kind(), url))));
    }

    @DELETE
    @Operation(summary = "Not be written to in a chat")
    @APIResponse(responseCode = "204", description = "There is none")
    public void remove() {
        webhooks.chatOf(own.id()).ifPresent(chat -> webhooks.remove(chat.id()));
    }

    @POST
    @Path("/test")
    @Operation(summary = "Try the chat", description = "Says hello there; how it fared, GET tells a moment later.")
    @APIResponse(responseCode = "202", description = "It will be said")
    @APIResponse(responseCode = "409", description = "There is none, or it is disabled: put its url again")
    public Response test() {
        UUID chatId = webhooks.chatOf(own.id())
                .filter(chat -> chat.health().disabledAt() == null)
                .map(Webhook::id)
                .orElseThrow(() ->
                        Problem.conflict("no-chat", "Put the chat's url first.").toException());
        deliveries.ping(chatId);
        return Response.accepted().build();
    }

    private static ChatKind kind(@Nullable String posted, String url) {
        if (posted == null) {
            return ChatKind.at(URI.create(url).getHost());
        }
        return ChatKind.coded(posted)
                .orElseThrow(() -> WebhookRules.refused("/kind", "Give slack, mattermost or teams, or none."));
    }
}
