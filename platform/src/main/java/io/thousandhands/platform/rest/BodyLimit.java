package io.thousandhands.platform.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.thousandhands.platform.problem.Problem;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** How many bytes a body may have, by its path and its type. */
@ApplicationScoped
class BodyLimit {
    private static final List<String> STREAMS = List.of("application/x-ndjson", "application/cloudevents-batch+json");
    private static final long LINGER_MILLIS = 1_000;

    private final long document;
    private final long stream;
    private final TreeMap<String, Long> under = new TreeMap<>();

    BodyLimit(
            RestConfig config,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10240K") MemorySize stream) {
        this.document = config.maxDocumentSize().asLongValue();
        this.stream = stream.asLongValue();
        config.maxSizeUnder().forEach((path, limit) -> under.put(path, limit.asLongValue()));
    }

    /**
     * @param path of the request
     * @param contentType the header; null: taken as a document
     */
    long of(@Nullable String path, @Nullable String contentType) {
        Long own = under.descendingMap().entrySet().stream()
                .filter(limit -> path != null && path.startsWith(limit.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        return own == null ? byType(contentType) : own;
    }

    private long byType(@Nullable String contentType) {
        return contentType != null && isStream(contentType.strip()) ? stream : document;
    }

    private static boolean isStream(String contentType) {
        return STREAMS.stream().anyMatch(type -> contentType.regionMatches(true, 0, type, 0, type.length()));
    }

    static Problem exceeded(long limit) {
        return Problem.tooLarge("Send at most " + limit + " bytes at once.").with("limit", limit);
    }

    /**
     * What is still on its way is not wanted, so the connection ends with the answer; but not at once, or the sender, still
     * sending, would see a broken connection instead of the answer.
     */
    static void closeAfterAnswer(RoutingContext request) {
        // Taken now: what is injected as the request is nobody's once it has ended.
        HttpConnection connection = request.request().connection();
        Vertx vertx = request.vertx();
        request.response().putHeader(HttpHeaders.CONNECTION, "close");
        request.addEndHandler(ended -> vertx.setTimer(LINGER_MILLIS, timer -> connection.close()));
    }
}
