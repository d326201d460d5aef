package io.thousandhands.platform.session;

import io.thousandhands.platform.rest.PublicUrl;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * The cookie by which a browser says who is logged in. With an encrypted public address its name begins with {@code
 * __Host-} (RFC 6265bis), so that no other host of the domain can put one of its own in its place.
 */
@ApplicationScoped
public class SessionCookie {
    private static final String PURPOSE = "session";

    private final String name;
    private final CookieSealer sealer;

    SessionCookie(PublicUrl publicUrl, CookieSealer sealer) {
        this.name = (publicUrl.isEncrypted() ? "__Host-" : "") + "th-session";
        this.sealer = sealer;
    }

    public String name() {
        return name;
    }

    /** The session of the request; empty if there is none, or one that was not sealed with a key of ours. */
    public Optional<Session> in(HttpServerRequest request) {
        return request.cookies(name).stream()
                .map(Cookie::getValue)
                .flatMap(value -> sealer.open(PURPOSE, value).stream())
                .findFirst()
                .flatMap(Session::parse);
    }

    /** What the cookie holds. */
    public String valueOf(Session session) {
        return sealer.seal(PURPOSE, session.asText());
    }
}
