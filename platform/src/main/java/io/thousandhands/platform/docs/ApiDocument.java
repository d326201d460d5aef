package io.thousandhands.platform.docs;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code GET /api/docs/touch-service.json} and the like: the service's OpenAPI document under a path that is its own, so
 * that one gateway can offer the documents of all. Open to all, as {@code /q/openapi} is: it tells nothing of anybody.
 */
@ApplicationScoped
class ApiDocument {
    private static final String GENERATED = "/q/openapi.json";
    /** Before whatever serves the pages that show it. */
    private static final int FIRST = -1;

    void atStart(@Observes Router router, @ConfigProperty(name = "quarkus.application.name") String service) {
        router.get("/api/docs/" + service + ".json").order(FIRST).handler(request -> request.reroute(GENERATED));
    }
}
