package io.thousandhands.notification.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.thousandhands.notification.webhook.store.Webhook;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rep's chat as they see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Chat")
record ChatView(
        @Schema(
                enumeration = {"off", "ok", "failing", "disabled"},
                description = "off: there is none.")
        String state,

        @Schema(enumeration = {"slack", "mattermost", "teams"}) @Nullable
        String kind,

        @Schema(description = "Its host and its end: the rest is secret.", examples = "hooks.slack.example/…3kQz")
        @Nullable
        String address,

        @Schema(
                enumeration = {"gone", "failing"},
                description = "Give the url again, or another one, to enable it.")
        @Nullable
        String disabledBecause,

        @Nullable Instant lastSuccessAt,
        @Nullable Instant failingSince,

        @Schema(description = "A status, or why there was none.", examples = "404") @Nullable
        String lastFailure) {
    private static final int SHOWN = 4;

    static ChatView of(Optional<Webhook> chat) {
        return chat.map(ChatView::of).orElseGet(() -> new ChatView("off", null, null, null, null, null, null));
    }

    private static ChatView of(Webhook chat) {
        Webhook.Health health = chat.health();
        return new ChatView(
                health.state(),
                chat.form(),
                masked(chat.confidential().url()),
                health.disabledBecause(),
                health.lastSuccessAt(),
                health.failingSince(),
                health.lastFailure());
    }

    private static String masked(String url) {
        return URI.create(url).getHost() + "/…" + url.substring(url.length() - SHOWN);
    }
}
