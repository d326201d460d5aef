package io.thousandhands.touch.adapter.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new secret. */
@Schema(name = "PostedAdapterSecret")
record PostedSecret(
        @Schema(
                description = "Left out: one is made, where it is ours to make (generic, calendly)",
                examples = "whsec_c2VjcmV0IG9mIHR3ZW50eS1mb3VyLi4=")
        @Nullable
        String secret,

        @Schema(
                description =
                        "Whether the former one ends at once, as when others know it. Left out: it lets in for a day")
        @Nullable
        Boolean endFormer) {}
