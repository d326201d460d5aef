package io.thousandhands.notification.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A browser in front of the service: keeps cookies, follows links, logs in at the issuer's page. Runs no scripts. */
public final class Browser {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final String publicUrl;
    private final CookieManager jar = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(jar).build();
    private final List<HttpResponse<String>> seen = new CopyOnWriteArrayList<>();

    /** @param publicUrl what the service takes for its address; here it is found at the port */
    public Browser(int port, String publicUrl) {
        this.base = "http://localhost:" + port;
        this.publicUrl = publicUrl;
    }

    /** Opens a page, without following where it leads. */
    public HttpResponse<String> open(String address) {
        return send(HttpRequest.newBuilder(here(address)).header("Accept", "text/html"));
    }

    /** Where an answer leads. */
    public static String linkOf(HttpResponse<?> answer) {
        return answer.headers().firstValue("location").orElseThrow();
    }

    /** Opens a page, logs in by this name at the issuer and returns what is shown in the end. */
    public HttpResponse<String> logIn(String address, String name, String... roles) {
        HttpResponse<String> answer = open(address);
        while (answer.statusCode() / 100 == 3) {
            String next = linkOf(answer);
            answer = isIssuers(next) ? say(next, name, roles) : open(next);
        }
        return answer;
    }

    /** What the issuer answers to this name: the way back. */
    public HttpResponse<String> say(String loginPage, String name, String... roles) {
        String claims = write(Map.of("aud", List.of("thousand-hands", "test-inbox"), "roles", List.of(roles)));
        return send(HttpRequest.newBuilder(URI.create(loginPage))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + encoded(name) + "&claims=" + encoded(claims))));
    }

    /** As a script of the page asks. */
    public HttpResponse<String> fetch(String method, String path) {
        return send(fromHere(HttpRequest.newBuilder(here(path))).method(method, BodyPublishers.noBody()));
    }

    /** As any script can ask that is not of the page. */
    public HttpResponse<String> fetchFromElsewhere(String method, String path) {
        return send(HttpRequest.newBuilder(here(path))
                .header("Sec-Fetch-Site", "cross-site")
                .method(method, BodyPublishers.noBody()));
    }

    private static HttpRequest.Builder fromHere(HttpRequest.Builder request) {
        return request.header("X-Thousand-Hands", "1").header("Sec-Fetch-Site", "same-origin");
    }

    public Optional<HttpCookie> cookie(String name) {
        return jar.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    public void lose(String name) {
        jar.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .toList()
                .forEach(cookie -> jar.getCookieStore().remove(null, cookie));
    }

    /** Everything that was ever answered. */
    public List<HttpResponse<String>> seen() {
        return List.copyOf(seen);
    }

    private boolean isIssuers(String address) {
        return address.startsWith("http") && !address.startsWith(publicUrl);
    }

    private URI here(String address) {
        String path = address.startsWith(publicUrl) ? address.substring(publicUrl.length()) : address;
        return URI.create(base + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            seen.add(answer);
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
