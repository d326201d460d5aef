package io.thousandhands.notification.webhook.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * News that was owed to a webhook, and what became of it.
 *
 * @param id as {@code webhook-id} says, for ever
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WebhookDelivery")
public record Delivery(
        @Schema(description = "What the header webhook-id says.")
        UUID id,

        @Schema(examples = "nudge.raised") String type,

        @Schema(
                enumeration = {"owed", "delivered", "given_up", "skipped"},
                description = "skipped: it was news no more when it could be sent (chats).")
        String state,

        Instant createdAt,

        @Schema(description = "While it is owed.") @Nullable Instant nextAttemptAt,

        List<Attempt> attempts) {}
