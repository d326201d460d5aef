package io.thousandhands.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;

/** The token of one client, got anew before it ends. Any thread. */
final class Tokens {
    private static final long SPARE_SECONDS = 60;

    private final HttpClient http;
    private final HttpRequest request;
    private String token = "";
    private long endNanos;

    private Tokens(HttpClient http, HttpRequest request) {
        this.http = http;
        this.request = request;
    }

    static Tokens of(JsonNode stack, String clientId, HttpClient http) {
        var client = StreamSupport.stream(stack.path("clients").spliterator(), false)
                .filter(each -> each.path("id").asText().equals(clientId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The stack has no client " + clientId));
        var form = "grant_type=client_credentials&client_id=" + encoded(clientId) + "&client_secret="
                + encoded(client.path("secret").asText());
        return new Tokens(
                http,
                HttpRequest.newBuilder(URI.create(stack.path("tokenEndpoint").asText()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build());
    }

    synchronized String current() {
        if (token.isEmpty() || System.nanoTime() - endNanos > 0) {
            var answer = FrontDoor.parse(FrontDoor.send(http, request));
            token = answer.path("access_token").asText();
            long seconds = answer.path("expires_in").asLong() - SPARE_SECONDS;
            endNanos = System.nanoTime() + seconds * 1_000_000_000L;
        }
        return token;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
