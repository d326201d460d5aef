package io.thousandhands.notification.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What browsers are told about everything that they show from here. A page runs and loads what this service serves, and
 * nothing else; the pages of the API's documentation, which are an extension's own, also run what stands in them.
 */
@ApplicationScoped
class PageHeaders {
    private static final int FIRST = 400;
    private static final String DOCUMENTATION = "/api/docs";
    private static final String DATA = "/api/";
    /** What a link in an e-mail opens says it itself, and more strictly. */
    private static final String LINKS = "/links/";

    private static final Map<String, String> ALWAYS = Map.of(
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");

    private static final List<String> EVERYWHERE = List.of(
            "default-src 'none'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'");

    private final String policy;
    private final String policyOfDocumentation =
            policy("script-src 'self' 'unsafe-inline'", "style-src 'self' 'unsafe-inline'");

    PageHeaders(IndexPage index) {
        String scripts = Stream.concat(Stream.of("script-src 'self'"), index.scriptHashes().stream())
                .collect(Collectors.joining(" "));
        this.policy = policy(scripts, "style-src 'self'");
    }

    void atStart(@Observes Filters filters) {
        filters.register(this::add, FIRST);
    }

    private void add(RoutingContext request) {
        String path = request.normalizedPath();
        if (path.startsWith(DOCUMENTATION)) {
            add(policyOfDocumentation, request.response().headers());
        } else if (!path.startsWith(DATA) && !path.startsWith(LINKS)) {
            add(policy, request.response().headers());
        }
        request.next();
    }

    private static void add(String policy, MultiMap headers) {
        ALWAYS.forEach(headers::set);
        headers.set("Content-Security-Policy", policy);
    }

    private static String policy(String... more) {
        return Stream.concat(EVERYWHERE.stream(), Stream.of(more)).collect(Collectors.joining("; "));
    }
}
