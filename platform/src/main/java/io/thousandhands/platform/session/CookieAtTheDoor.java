package io.thousandhands.platform.session;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.thousandhands.platform.problem.Objection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Makes of a request with a session a request with that session's bearer token, so that all that follows knows one way of
 * being asked. Who sends a token of their own is taken at that. Runs on the event loop, before authentication.
 */
@ApplicationScoped
class CookieAtTheDoor {
    /** The higher comes first; the framework's authentication is at 200. */
    private static final int BEFORE_AUTHENTICATION = 250;

    private static final String API = "/api/";

    private final SessionCookie cookie;

    CookieAtTheDoor(SessionCookie cookie) {
        this.cookie = cookie;
    }

    void atStart(@Observes Filters filters) {
        filters.register(this::receive, BEFORE_AUTHENTICATION);
    }

    private void receive(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (context.normalizedPath().startsWith(API) && !request.headers().contains(HttpHeaders.AUTHORIZATION)) {
            cookie.in(request).ifPresent(session -> use(session, context));
        }
        context.next();
    }

    /** Caches keep what a bearer token was answered from everybody else; of a cookie they must be told. */
    private static void use(Session session, RoutingContext context) {
        if (OwnPage.mayUseCookie(context.request())) {
            context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            context.request().headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + session.token());
        } else {
            Objection.raise(context, OwnPage.refusal());
        }
    }
}
