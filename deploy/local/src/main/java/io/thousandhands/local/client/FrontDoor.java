package io.thousandhands.local.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A running stack, as one of its clients sees it. */
public final class FrontDoor {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final URI baseUrl;
    private final String issuer;
    private final HttpClient http;
    private final Tokens tokens;

    private FrontDoor(URI baseUrl, String issuer, HttpClient http, Tokens tokens) {
        this.baseUrl = baseUrl;
        this.issuer = issuer;
        this.http = http;
        this.tokens = tokens;
    }

    /**
     * Asks the stack who its clients are and where tokens are had.
     *
     * @param baseUrl such as {@code http://localhost:8080}
     * @param clientId one of the {@code clients} in {@code /local/stack.json}
     * @throws UncheckedIOException if no stack answers there
     */
    public static FrontDoor open(String baseUrl, String clientId) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        var base = URI.create(baseUrl);
        var stack = parse(send(
                http, HttpRequest.newBuilder(base.resolve("/local/stack.json")).build()));
        return new FrontDoor(base, stack.path("issuer").asText(), http, Tokens.of(stack, clientId, http));
    }

    /** Who issues the tokens of this stack. */
    public String issuer() {
        return issuer;
    }

    /** A token of the client that is good for a minute at least. */
    public String token() {
        return tokens.current();
    }

    public Answer get(String path) {
        return call("GET", path, null, "application/json");
    }

    /** Sends the body as JSON, whatever Jackson can write. */
    public Answer post(String path, Object body) {
        return call("POST", path, write(body), "application/json");
    }

    /** Puts the body as JSON. */
    public Answer put(String path, Object body) {
        return call("PUT", path, write(body), "application/json");
    }

    public Answer delete(String path) {
        return call("DELETE", path, null, "application/json");
    }

    /**
     * Changes some members (RFC 7396).
     *
     * @param etag of what is changed
     */
    public Answer patch(String path, Object body, String etag) {
        return call("PATCH", path, write(body), "application/merge-patch+json", "If-Match", etag);
    }

    /** Sends one JSON text a line. */
    public Answer postLines(String path, List<?> items) {
        var lines = new StringBuilder();
        items.forEach(item -> lines.append(write(item)).append('\n'));
        return call("POST", path, lines.toString(), "application/x-ndjson");
    }

    /** @param headers names and values in turn */
    private Answer call(String method, String path, @Nullable String body, String contentType, String... headers) {
        var again = new Again(PATIENCE);
        while (true) {
            try {
                var response = send(http, request(method, path, body, contentType, headers));
                if (response.statusCode() != 503 || again.isOver()) {
                    return new Answer(response.statusCode(), parse(response), response.headers());
                }
            } catch (UncheckedIOException away) {
                again.orThrow(away);
            }
            again.rest();
        }
    }

    private HttpRequest request(
            String method, String path, @Nullable String body, String contentType, String... headers) {
        var request = HttpRequest.newBuilder(baseUrl.resolve(path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", contentType)
                .timeout(PATIENCE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return headers.length == 0 ? request.build() : request.headers(headers).build();
    }

    static HttpResponse<String> send(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    static JsonNode parse(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException notJson) {
            return JSON.getNodeFactory().textNode(response.body());
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException ourMistake) {
            throw new IllegalArgumentException(ourMistake);
        }
    }
}
