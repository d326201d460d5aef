package io.thousandhands.notification.chat;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A chat that somebody wants to be written to in. */
@Schema(name = "PutChat")
record PutChat(
        @Schema(
                required = true,
                description =
                        "Of an incoming webhook (Slack, Mattermost) or a workflow (Teams). A secret: it is not shown "
                                + "again.",
                examples = "https://hooks.slack.example/services/T0/B0/x")
        @Nullable
        String url,

        @Schema(
                enumeration = {"slack", "mattermost", "teams"},
                description = "Without it by the url's host; mattermost for whatever else takes Markdown.")
        @Nullable
        String kind) {}
