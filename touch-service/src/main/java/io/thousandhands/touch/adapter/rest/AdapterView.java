package io.thousandhands.touch.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.thousandhands.touch.adapter.store.Adapter;
import io.thousandhands.touch.adapter.store.AdapterSettings;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An adapter as administrators see it. */
@JsonInclude(Include.NON_NULL)
@Schema(name = "Adapter")
record AdapterView(
        UUID id,
        @Schema(examples = "phones") String name,
        @Schema(examples = "generic") String kind,
        boolean enabled,

        @Schema(description = "What to paste at the other side: deliveries are posted here")
        String url,

        boolean hasSecret,

        @Schema(description = "Only in the answer that made it; it is shown once") @Nullable
        String secret,

        @Schema(description = "Until when the former secret lets in too") @Nullable
        Instant formerSecretUntil,

        AdapterSettings.@Nullable Rep defaultRep,
        @Schema(implementation = Object.class) @Nullable Object mapping,
        Instant createdAt,

        @Schema(description = "Why a delivery was last not let in") @Nullable
        Refused lastRefused) {

    /** A delivery that was not let in. */
    @Schema(name = "AdapterRefused")
    record Refused(Instant at, String because) {}

    /** @param madeSecret null: none was made in this request */
    static AdapterView of(Adapter adapter, String publicUrl, @Nullable String madeSecret) {
        Adapter.LastRefusal refusal = adapter.lastRefusal();
        Adapter.FormerSecret former = adapter.formerSecret();
        return new AdapterView(
                adapter.id(),
                adapter.name(),
                adapter.kind().text(),
                adapter.enabled(),
                publicUrl + "/api/adapters/" + adapter.id() + "/deliveries",
                adapter.secret() != null,
                madeSecret,
                former == null ? null : former.until(),
                adapter.settings().defaultRep(),
                adapter.settings().mapping(),
                adapter.createdAt(),
                refusal == null ? null : new Refused(refusal.at(), refusal.because()));
    }
}
