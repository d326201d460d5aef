package io.thousandhands.notification.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A reader of server-sent events, as a browser reads them. */
public final class Stream implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * One event as it came.
     *
     * @param atNanos when, by {@link System#nanoTime()}
     */
    public record Event(@Nullable String name, @Nullable String id, JsonNode data, long atNanos) {
        /** Whether it tells of this nudge in this state. */
        public boolean tells(UUID nudgeId, String state) {
            return "nudge".equals(name)
                    && data.path("id").asText().equals(nudgeId.toString())
                    && data.path("state").asText().equals(state);
        }

        /** Whether it is a snapshot that shows this nudge. */
        public boolean shows(UUID nudgeId) {
            return "snapshot".equals(name)
                    && data.path("items").findValuesAsText("id").contains(nudgeId.toString());
        }
    }

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private final HttpResponse<java.util.stream.Stream<String>> response;
    private volatile boolean ended;

    private Stream(HttpResponse<java.util.stream.Stream<String>> response) {
        this.response = response;
        Thread thread = new Thread(this::read, "stream-of-a-test");
        thread.setDaemon(true);
        thread.start();
    }

    /** Connects and waits for the snapshot. */
    public static Stream open(int port, String token) {
        return open(port, "Authorization", "Bearer " + token);
    }

    /** The same by a header of the caller's choice, such as a cookie. */
    public static Stream open(int port, String header, String value) {
        Stream stream = connect(port, header, value);
        stream.await(event -> "snapshot".equals(event.name()));
        return stream;
    }

    private static Stream connect(int port, String header, String value) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/nudges/stream"))
                .header(header, value)
                .header("Accept", "text/event-stream")
                .build();
        try {
            return new Stream(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<?> response() {
        return response;
    }

    /** Everything that came so far, in order. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    public List<String> comments() {
        return List.copyOf(comments);
    }

    /** Waits for the first event of this sort. */
    public Event await(Predicate<Event> wanted) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> events.stream()
                .anyMatch(wanted));
        return events.stream().filter(wanted).findFirst().orElseThrow();
    }

    /** Waits until the server has ended the stream. */
    public void awaitEnd() {
        Awaitility.await().atMost(PATIENCE).until(() -> ended);
    }

    @Override
    public void close() {
        response.body().close();
    }

    private void read() {
        List<String> lines = new ArrayList<>();
        try {
            response.body().forEach(line -> take(line, lines));
            ended = true;
        } catch (UncheckedIOException closedOrCutOff) {
            ended = true;
        }
    }

    private void take(String line, List<String> lines) {
        if (!line.isEmpty()) {
            lines.add(line);
            return;
        }
        lines.stream().filter(field -> field.startsWith(":")).forEach(comments::add);
        String data = field(lines, "data:");
        if (data != null) {
            events.add(new Event(field(lines, "event:"), field(lines, "id:"), parse(data), System.nanoTime()));
        }
        lines.clear();
    }

    private static @Nullable String field(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst()
                .orElse(null);
    }

    private static JsonNode parse(String data) {
        try {
            return JSON.readTree(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
