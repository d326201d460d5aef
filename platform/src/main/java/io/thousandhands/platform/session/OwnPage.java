package io.thousandhands.platform.session;

import io.thousandhands.platform.problem.Problem;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a page of this very address sent a request. A browser says so in headers that no page can write: {@code
 * Sec-Fetch-Site} (Fetch Metadata), and where the address is not encrypted {@code Origin} (RFC 6454).
 */
public final class OwnPage {
    /** With the value 1. No form of a foreign page can send it, and no script without our leave. */
    public static final String HEADER = "X-Thousand-Hands";

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** Whether the request changes nothing, or a script of our own sent it. */
    public static boolean mayUseCookie(HttpServerRequest request) {
        return SAFE.contains(request.method()) || ("1".equals(request.getHeader(HEADER)) && sent(request));
    }

    /** Whether a script or a form of our own sent it. */
    public static boolean sent(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null ? isSame(request.getHeader("Origin"), request.authority()) : site.equals("same-origin");
    }

    /** What is answered to whom a session of ours was not meant to serve. */
    public static Problem refusal() {
        return Problem.of(
                "foreign-page",
                403,
                "The session of the inbox serves its own pages only: send " + HEADER
                        + ": 1 from a script of this address, or a bearer token.");
    }

    static boolean isSame(@Nullable String origin, @Nullable HostAndPort host) {
        if (origin == null || host == null) {
            return false;
        }
        try {
            URI uri = new URI(origin);
            return host.host().equalsIgnoreCase(uri.getHost()) && portOf(host, uri.getScheme()) == portOf(uri);
        } catch (URISyntaxException notOfABrowser) {
            return false;
        }
    }

    private static int portOf(HostAndPort host, String scheme) {
        return host.port() > 0 ? host.port() : usual(scheme);
    }

    private static int portOf(URI origin) {
        return origin.getPort() > 0 ? origin.getPort() : usual(origin.getScheme());
    }

    private static int usual(String scheme) {
        return "https".equals(scheme) ? 443 : 80;
    }

    private OwnPage() {}
}
