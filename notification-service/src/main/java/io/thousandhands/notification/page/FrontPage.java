package io.thousandhands.notification.page;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Whoever opens the bare address is shown what can be done here. */
@ApplicationScoped
class FrontPage {
    private static final String API = "/api/docs/";

    void atStart(@Observes Router router) {
        router.get("/").handler(request -> request.redirect(API));
    }
}
