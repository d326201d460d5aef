package io.thousandhands.platform.sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Somebody forgot to say who may call this. */
@Path("/api/forgotten")
public class UnannotatedResource {
    @GET
    public String get() {
        return "for whom?";
    }
}
