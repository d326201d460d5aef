package io.thousandhands.notification.webhook.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.thousandhands.notification.webhook.store.Webhook;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook as its owner sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Webhook")
record WebhookView(
        UUID id,
        @Nullable String name,

        @Schema(examples = "https://hooks.example.org/thousand-hands")
        String url,

        @Schema(examples = "[\"nudge.raised\"]") List<String> eventTypes,

        @Schema(description = "Whose it is, if a system's; neither: an administrator's.") @Nullable
        String clientId,

        @Schema(description = "Whose it is, if a rep's.") @Nullable
        UUID repId,

        boolean enabled,

        @Schema(
                enumeration = {"ok", "failing", "disabled"},
                description = "How deliveries fare.")
        String state,

        @Schema(
                enumeration = {"by_hand", "gone", "failing"},
                description =
                        "gone: the receiver answered 410. failing: all retries failed, and nothing else succeeded.")
        @Nullable
        String disabledBecause,

        @Nullable Instant disabledAt,
        @Nullable Instant lastSuccessAt,

        @Schema(description = "The first failure since the last success.") @Nullable
        Instant failingSince,

        @Schema(description = "A status, or why there was none.", examples = "503") @Nullable
        String lastFailure,

        Instant createdAt,

        @Schema(description = "Signs what is sent. Only in the answer that made it; it is shown once.") @Nullable
        String secret) {

    static WebhookView of(Webhook webhook) {
        return of(webhook, null);
    }

    /** @param secret null: none was made in this request */
    static WebhookView of(Webhook webhook, @Nullable String secret) {
        Webhook.Health health = webhook.health();
        return new WebhookView(
                webhook.id(),
                webhook.name(),
                webhook.confidential().url(),
                webhook.eventTypes(),
                webhook.owner().clientId(),
                webhook.owner().repId(),
                health.disabledAt() == null,
                health.state(),
                health.disabledBecause(),
                health.disabledAt(),
                health.lastSuccessAt(),
                health.failingSince(),
                health.lastFailure(),
                webhook.createdAt(),
                secret);
    }
}
