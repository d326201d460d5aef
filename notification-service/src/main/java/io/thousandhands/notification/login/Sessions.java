package io.thousandhands.notification.login;

import io.thousandhands.notification.login.LoginFailed.Reason;
import io.thousandhands.platform.session.Session;
import io.thousandhands.platform.session.SessionCookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Begins, goes on with and ends what a browser holds of a session. Nothing of it is kept here. */
@ApplicationScoped
class Sessions {
    private static final Logger LOG = Logger.getLogger(Sessions.class);

    private final LoginConfig config;
    private final SessionCookie cookie;
    private final LoginCookies cookies;
    private final Clock clock;

    Sessions(LoginConfig config, SessionCookie cookie, LoginCookies cookies, Clock clock) {
        this.config = config;
        this.cookie = cookie;
        this.cookies = cookies;
        this.clock = clock;
    }

    /** The token of the request's session; null if there is none that is still good. */
    @Nullable
    String tokenIn(HttpServerRequest request) {
        return cookie.in(request)
                .filter(session -> session.isGoodAt(clock.instant()))
                .map(Session::token)
                .orElse(null);
    }

    /** By what the request's session may be renewed; null if it was not used for too long, or there is nothing. */
    @Nullable
    Renewal renewalIn(HttpServerRequest request) {
        return cookies.read(LoginCookies.RENEWAL, request)
                .filter(renewal -> clock.instant().isBefore(endOf(renewal)))
                .orElse(null);
    }

    void begin(Issued issued, HttpServerResponse response) {
        String refreshToken = issued.refreshToken();
        keep(issued, refreshToken == null ? null : Renewal.begun(refreshToken, clock.instant()), response);
    }

    void goOn(Issued issued, Renewal before, HttpServerResponse response) {
        keep(issued, before.used(issued.refreshToken(), clock.instant()), response);
    }

    void end(HttpServerResponse response) {
        cookies.add(cookie.name(), "/", "", Duration.ZERO, response);
        cookies.forget(LoginCookies.RENEWAL, response);
        cookies.forget(LoginCookies.FAREWELL, response);
    }

    private void keep(Issued issued, @Nullable Renewal renewal, HttpServerResponse response) {
        Instant now = clock.instant();
        Instant end = renewal == null ? issued.until() : endOf(renewal);
        String value = cookie.valueOf(new Session(issued.accessToken(), issued.until()));
        if (!cookies.add(cookie.name(), "/", value, Duration.between(now, issued.until()), response)) {
            LOG.warn("The issuer's access tokens are too long for a cookie: let it put less into them");
            throw new LoginFailed(Reason.NOT_ACCEPTED);
        }
        if (renewal != null && !cookies.set(LoginCookies.RENEWAL, renewal, Duration.between(now, end), response)) {
            LOG.warn("The issuer's refresh tokens are too long for a cookie: sessions end with their access token");
        }
        if (issued.idToken() != null) {
            cookies.set(LoginCookies.FAREWELL, issued.idToken(), Duration.between(now, end), response);
        }
    }

    private Instant endOf(Renewal renewal) {
        return renewal.endsAt(config.idleAtMost(), config.longest());
    }
}
