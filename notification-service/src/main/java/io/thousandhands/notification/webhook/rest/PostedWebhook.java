package io.thousandhands.notification.webhook.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook that somebody wants. */
@Schema(name = "PostedWebhook")
record PostedWebhook(
        @Schema(required = true, description = "https only.", examples = "https://hooks.example.org/thousand-hands")
        @Nullable
        String url,

        @Schema(
                required = true,
                description = "nudge.raised, nudge.moved, nudge.pressing, nudge.changed, nudge.snoozed, nudge.woken, "
                        + "nudge.ended, customer.fading, customer.slipped, customer.back-in-sight, customer.long-gone, "
                        + "customer.resting, or * for all. A rep's own: those of nudges.",
                examples = "[\"nudge.raised\", \"nudge.ended\"]")
        @Nullable
        List<@Nullable String> eventTypes,

        @Schema(description = "For people to tell them apart.", examples = "Task list") @Nullable
        String name) {}
