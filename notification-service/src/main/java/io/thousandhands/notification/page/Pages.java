package io.thousandhands.notification.page;

import io.thousandhands.platform.session.SessionCookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/**
 * The addresses of the inbox. All answer the one page, which then shows what its address says. Whoever has no session is
 * sent to log in and comes back; whether its token is good, the page's first question tells.
 */
@ApplicationScoped
class Pages {
    private static final List<String> PATHS =
            List.of("/", "/today", "/customers/:id", "/sky", "/team", "/find", "/set-up", "/set-up/*");

    private final IndexPage index;
    private final SessionCookie cookie;
    private final Clock clock;

    Pages(IndexPage index, SessionCookie cookie, Clock clock) {
        this.index = index;
        this.cookie = cookie;
        this.clock = clock;
    }

    void atStart(@Observes Router router) {
        PATHS.forEach(path -> router.route(path)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(this::answer));
    }

    private void answer(RoutingContext request) {
        if (cookie.in(request.request())
                .filter(session -> session.isGoodAt(clock.instant()))
                .isEmpty()) {
            String here = URLEncoder.encode(request.request().uri(), StandardCharsets.UTF_8);
            request.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            request.response()
                    .setStatusCode(303)
                    .putHeader(HttpHeaders.LOCATION, "/login?return=" + here)
                    .end();
            return;
        }
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .end(index.html());
    }
}
