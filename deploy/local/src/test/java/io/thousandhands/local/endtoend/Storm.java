package io.thousandhands.local.endtoend;

import static java.util.concurrent.CompletableFuture.delayedExecutor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The way from a sender to the gateway at its worst: connections drop before or after the request got through, answers
 * are late, come as 503 or 429, and tokens end before their time. The same seed draws the same fates.
 */
final class Storm implements AutoCloseable {
    private static final List<String> PASSED_ON = List.of("Content-Type", "Authorization", "Idempotency-Key");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<String> ended = ConcurrentHashMap.newKeySet();
    private final AtomicInteger misfortunes = new AtomicInteger();
    private final Random random;
    private final URI behind;
    private final HttpServer server;

    private Storm(URI behind, long seed, HttpServer server) {
        this.behind = behind;
        this.random = new Random(seed);
        this.server = server;
    }

    static Storm before(String baseUrl, long seed) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var storm = new Storm(URI.create(baseUrl), seed, server);
            server.createContext("/", storm::befall);
            server.setExecutor(Executors.newCachedThreadPool());
            server.start();
            return storm;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How many requests did not simply get through. */
    int misfortunes() {
        return misfortunes.get();
    }

    private void befall(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        int fate = draw(100);
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        if (ended.contains(token)) {
            answer(exchange, 401);
        } else if (fate < 10) {
            misfortune(exchange::close);
        } else if (fate < 25) {
            misfortune(() -> passOn(exchange, body, false));
        } else if (fate < 35) {
            misfortune(() -> answer(exchange, 503));
        } else if (fate < 42) {
            misfortune(() -> answer(exchange, 429));
        } else if (fate < 50) {
            ended.add(token);
            misfortune(() -> answer(exchange, 401));
        } else if (fate < 65) {
            var late = delayedExecutor(100 + draw(400), TimeUnit.MILLISECONDS);
            late.execute(() -> passOn(exchange, body, true));
        } else {
            passOn(exchange, body, true);
        }
    }

    private synchronized int draw(int below) {
        return random.nextInt(below);
    }

    private void misfortune(Runnable what) {
        misfortunes.incrementAndGet();
        what.run();
    }

    /** @param answers whether the sender hears what became of it */
    private void passOn(HttpExchange exchange, byte[] body, boolean answers) {
        try (exchange) {
            var request = HttpRequest.newBuilder(behind.resolve(exchange.getRequestURI()))
                    .timeout(Duration.ofSeconds(30))
                    .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
            PASSED_ON.forEach(name -> exchange.getRequestHeaders()
                    .getOrDefault(name, List.of())
                    .forEach(value -> request.header(name, value)));
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            if (answers) {
                response.headers().firstValue("Content-Type").ifPresent(type -> exchange.getResponseHeaders()
                        .add("Content-Type", type));
                exchange.sendResponseHeaders(response.statusCode(), response.body().length);
                exchange.getResponseBody().write(response.body());
            }
        } catch (IOException gone) {
            misfortunes.incrementAndGet();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status) {
        try (exchange) {
            byte[] problem =
                    "{\"title\":\"Storm\",\"status\":%d}".formatted(status).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
            exchange.getResponseHeaders().add("Retry-After", "1");
            exchange.sendResponseHeaders(status, problem.length);
            exchange.getResponseBody().write(problem);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
