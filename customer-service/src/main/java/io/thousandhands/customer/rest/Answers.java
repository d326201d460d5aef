package io.thousandhands.customer.rest;

import io.thousandhands.platform.rest.EntityTags;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What answers and conditions have in common. */
public final class Answers {

    /** With the version as its ETag. */
    public static Response ok(Object entity, long version) {
        return Response.ok(entity)
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .build();
    }

    /**
     * @param path where it is now, from the root: a relative reference stays right behind every gateway
     */
    public static Response created(String path, Object entity, long version) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, path)
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .entity(entity)
                .build();
    }

    /** The version that the sender saw, where they need not say. */
    public static OptionalLong seen(@Nullable String ifMatch) {
        return ifMatch == null ? OptionalLong.empty() : OptionalLong.of(EntityTags.required(ifMatch));
    }

    private Answers() {}
}
