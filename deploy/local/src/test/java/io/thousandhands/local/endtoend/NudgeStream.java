package io.thousandhands.local.endtoend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A rep's open inbox: all events of the stream so far, with the time at which each came. */
final class NudgeStream implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One event. */
    record Heard(Instant at, String event, JsonNode data) {
        String customerId() {
            return data.path("customer").path("id").asText();
        }

        String state() {
            return data.path("state").asText();
        }
    }

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Stream<String> lines;
    private final Thread reader = new Thread(this::read, "nudge-stream");
    private String event = "";

    private NudgeStream(Stream<String> lines) {
        this.lines = lines;
    }

    static NudgeStream open(String baseUrl, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(baseUrl + "/api/nudges/stream"))
                .header("Authorization", "Bearer " + token)
                .build();
        var response = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("answered " + response.statusCode());
        }
        var stream = new NudgeStream(response.body());
        stream.reader.setDaemon(true);
        stream.reader.start();
        return stream;
    }

    private void read() {
        try {
            lines.forEach(this::take);
        } catch (RuntimeException closed) {
            // By us, or with the service.
        }
    }

    private void take(String line) {
        if (line.startsWith("event:")) {
            event = line.substring("event:".length()).trim();
        } else if (line.startsWith("data:")) {
            heard.add(new Heard(Instant.now(), event, parse(line.substring("data:".length()))));
        }
    }

    private static JsonNode parse(String data) {
        try {
            return JSON.readTree(data);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** All events so far. */
    List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** Returns when the connection has ended. */
    void awaitEnd() throws InterruptedException {
        reader.join();
    }

    boolean hasBegun() {
        return heard.stream().anyMatch(each -> each.event().equals("snapshot"));
    }

    /** The first change of one of the customer's nudges to the state. */
    Optional<Heard> first(String customerId, String state) {
        return heard.stream()
                .filter(each -> each.event().equals("nudge"))
                .filter(each ->
                        each.customerId().equals(customerId) && each.state().equals(state))
                .findFirst();
    }

    @Override
    public void close() {
        lines.close();
    }
}
