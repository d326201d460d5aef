package io.thousandhands.notification.support;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Somebody else's server, that webhooks are delivered to. */
public final class Receiver implements AutoCloseable {
    private static final Vertx VERTX = Vertx.vertx();

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Consumer<HttpServerResponse> answer = answering(200);

    /** What came. Names of headers in whatever case. */
    public record Received(String path, Map<String, String> headers, String body) {
        public String id() {
            return headers.getOrDefault("webhook-id", "none");
        }
    }

    public Receiver() {
        this.server = VERTX.createHttpServer()
                .requestHandler(this::receive)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    public static Consumer<HttpServerResponse> answering(int status) {
        return response -> response.setStatusCode(status).end("status " + status);
    }

    /** Never says anything. */
    public static Consumer<HttpServerResponse> hanging() {
        return response -> {};
    }

    /** Accepts, and goes on talking for as long as somebody listens. */
    public static Consumer<HttpServerResponse> endless() {
        return response -> {
            response.setChunked(true);
            VERTX.setPeriodic(1, timer -> {
                if (response.closed()) {
                    VERTX.cancelTimer(timer);
                } else {
                    response.write("and so on ");
                }
            });
        };
    }

    public void answer(Consumer<HttpServerResponse> how) {
        this.answer = how;
    }

    public String url() {
        return "http://localhost:" + port() + "/hook";
    }

    public int port() {
        return server.actualPort();
    }

    public List<Received> received() {
        return received;
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }

    private void receive(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            request.headers().forEach(header -> headers.put(header.getKey(), header.getValue()));
            received.add(new Received(request.uri(), headers, body.toString()));
            answer.accept(request.response());
        });
    }
}
