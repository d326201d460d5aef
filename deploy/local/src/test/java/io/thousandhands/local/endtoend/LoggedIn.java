package io.thousandhands.local.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.thousandhands.platform.testing.Issuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A browser in which a rep has logged in: it has cookies and no token. */
final class LoggedIn {
    private final URI baseUrl;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(Redirect.NORMAL)
            .build();

    private LoggedIn(URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    static LoggedIn as(String username, String baseUrl) {
        var browser = new LoggedIn(URI.create(baseUrl));
        var issuersPage = browser.send(HttpRequest.newBuilder(browser.baseUrl.resolve("/login")));
        var claims = """
                {"roles": ["rep"], "aud": ["%s", "inbox"], "azp": "inbox"}""".formatted(Issuer.AUDIENCE);
        browser.send(HttpRequest.newBuilder(issuersPage.uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + URLEncoder.encode(username, UTF_8) + "&claims="
                        + URLEncoder.encode(claims, UTF_8))));
        return browser;
    }

    /** The status of what a page asks for. */
    int get(String path) {
        return send(HttpRequest.newBuilder(baseUrl.resolve(path))).statusCode();
    }

    /** The status of the renewal of the session. */
    int renew() {
        return send(HttpRequest.newBuilder(baseUrl.resolve("/login/refresh"))
                        .header("X-Thousand-Hands", "1")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.noBody()))
                .statusCode();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
