package io.thousandhands.touch.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.thousandhands.touch.adapter.store.AdapterSettings;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An adapter as somebody posted it: anything may be missing or wrong. */
@JsonInclude(Include.NON_NULL)
@Schema(name = "PostedAdapter")
record PostedAdapter(
        @Schema(
                description = "Lower-case letters, digits and dashes; never changes, as the touches are told by it",
                examples = "phones")
        @Nullable
        String name,

        @Schema(
                description = "generic, twilio, sendgrid, lob, standard-webhooks or calendly; never changes",
                examples = "generic")
        @Nullable
        String kind,

        @Schema(
                description = "What the other side signs with; may also be given later. A generic adapter's token and "
                        + "Calendly's signing key are made here if left out, and answered this once")
        @Nullable
        String secret,

        @Schema(description = "Who made the touches that do not say who did: {id}, {email}, {phone} or {externalId}")
        AdapterSettings.@Nullable Rep defaultRep,

        @Schema(description = "Where the members of a touch are in what comes", implementation = Object.class) @Nullable
        Object mapping,

        @Schema(description = "Whether deliveries are let in; true if left out") @Nullable
        Boolean enabled) {}
