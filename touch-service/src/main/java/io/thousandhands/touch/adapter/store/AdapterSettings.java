package io.thousandhands.touch.adapter.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of an adapter, as they said it.
 *
 * @param defaultRep who made the touches that do not say who did; null: nobody in particular
 * @param mapping see {@link io.thousandhands.touch.adapter.source.MappingReader}; null: none
 */
@JsonInclude(Include.NON_NULL)
public record AdapterSettings(
        @Nullable Rep defaultRep, @Nullable Object mapping) {

    /** Exactly one of them. */
    @JsonInclude(Include.NON_NULL)
    public record Rep(
            @Nullable String id,
            @Nullable String email,
            @Nullable String phone,
            @Nullable ExternalId externalId) {}

    /** An id that another system gave. */
    public record ExternalId(String system, String id) {}
}
