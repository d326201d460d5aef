package io.thousandhands.notification.webhook.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One try of a delivery, as it is kept and shown.
 *
 * @param status null: there was no answer, and {@code failure} says why
 * @param response the first characters of the answer's body
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WebhookAttempt")
public record Attempt(
        Instant at,
        long tookMillis,

        @Schema(description = "Absent: there was no answer.", examples = "503") @Nullable
        Integer status,

        @Schema(
                description = "Why there was no answer.",
                enumeration = {
                    "refused_address",
                    "unknown_host",
                    "not_written",
                    "no_connection",
                    "tls",
                    "too_slow",
                    "broken_off"
                })
        @Nullable
        String failure,

        @Schema(description = "How the answer's body begins.") @Nullable
        String response) {}
