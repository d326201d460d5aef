package io.thousandhands.notification.login;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.thousandhands.platform.rest.PublicUrl;
import io.thousandhands.platform.session.CookieSealer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * What a browser keeps for this service alone, sealed and out of reach of scripts. Each goes only where it is wanted: no
 * other service ever sees a refresh token.
 */
@ApplicationScoped
class LoginCookies {
    /** Browsers keep no longer ones (RFC 6265, section 6.1). */
    private static final int BYTES_AT_MOST = 4096;

    private final PublicUrl publicUrl;
    private final CookieSealer sealer;
    private final ObjectMapper json;

    LoginCookies(PublicUrl publicUrl, CookieSealer sealer, ObjectMapper json) {
        this.publicUrl = publicUrl;
        this.sealer = sealer;
        this.json = json;
    }

    /** One for each, so that logins in two windows do not disturb each other. */
    static Kind<Attempt> attempt(String state) {
        String id = state.replaceAll("[^A-Za-z0-9_-]", "");
        return new Kind<>("th-login-" + id.substring(0, Math.min(16, id.length())), "/login", Attempt.class);
    }

    static final Kind<Renewal> RENEWAL = new Kind<>("th-renewal", "/login", Renewal.class);

    /** The ID token: by it the issuer knows whose session is to end. */
    static final Kind<String> FAREWELL = new Kind<>("th-farewell", "/logout", String.class);

    /** The same once more, for the moment in which somebody who has gone is on their way to the issuer. */
    static final Kind<String> PARTING = new Kind<>("th-parting", LogoutResource.ONWARD, String.class);

    /** @param path where the browser sends it to */
    record Kind<T>(String name, String path, Class<T> type) {}

    <T> Optional<T> read(Kind<T> kind, HttpServerRequest request) {
        return request.cookies(nameOf(kind)).stream()
                .flatMap(cookie -> sealer.open(kind.name(), cookie.getValue()).stream())
                .findFirst()
                .map(text -> parse(text, kind.type()));
    }

    /** @return whether it is short enough to be kept */
    <T> boolean set(Kind<T> kind, T content, Duration lasts, HttpServerResponse response) {
        String value = sealer.seal(kind.name(), write(content));
        return add(nameOf(kind), kind.path(), value, lasts, response);
    }

    void forget(Kind<?> kind, HttpServerResponse response) {
        add(nameOf(kind), kind.path(), "", Duration.ZERO, response);
    }

    /** Any cookie of ours. */
    boolean add(String name, String path, String value, Duration lasts, HttpServerResponse response) {
        if (name.length() + value.length() > BYTES_AT_MOST) {
            return false;
        }
        response.addCookie(Cookie.cookie(name, value)
                .setPath(path)
                .setHttpOnly(true)
                .setSecure(publicUrl.isEncrypted())
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(lasts.toSeconds()));
        return true;
    }

    private String nameOf(Kind<?> kind) {
        return (publicUrl.isEncrypted() ? "__Secure-" : "") + kind.name();
    }

    private <T> T parse(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was sealed here can be read", e);
        }
    }

    private String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every record can be written", e);
        }
    }
}
