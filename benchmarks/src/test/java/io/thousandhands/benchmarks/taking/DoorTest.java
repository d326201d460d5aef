package io.thousandhands.benchmarks.taking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoorTest {
    private static final int CONNECTIONS = 8;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void aServerStands() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void itIsGone() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void asManyPostsAreOpenAtATimeAsThereAreConnections() throws InterruptedException {
        CyclicBarrier allAtOnce = new CyclicBarrier(CONNECTIONS);
        server.createContext("/", exchange -> {
            meet(allAtOnce);
            answer(exchange, 200, new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        });
        List<byte[]> batches = IntStream.range(0, 3 * CONNECTIONS)
                .mapToObj(number -> ("batch " + number).getBytes(UTF_8))
                .toList();

        List<Answer> answers = door().post(batches, "token");

        assertThat(answers)
                .extracting(Answer::body)
                .containsExactlyElementsOf(
                        batches.stream().map(batch -> new String(batch, UTF_8)).toList());
    }

    @Test
    void whoIsToldToComeBackComesBackWithTheSame() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "0");
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            answer(exchange, asked.incrementAndGet() < 3 ? 503 : 200, body);
        });

        List<Answer> answers = door().post(List.of("the same".getBytes(UTF_8)), "token");

        assertThat(answers).containsExactly(new Answer("the same", 2));
    }

    @Test
    void whatIsRefusedEndsTheRun() {
        server.createContext("/", exchange -> answer(exchange, 403, "not you"));

        assertThatThrownBy(() -> door().post(Collections.nCopies(3, new byte[] {1}), "token"))
                .hasMessageContaining("403")
                .hasMessageContaining("not you");
    }

    private Door door() {
        return new Door(URI.create("http://localhost:" + server.getAddress().getPort() + "/"), CONNECTIONS);
    }

    private static void meet(CyclicBarrier others) throws IOException {
        try {
            others.await(20, TimeUnit.SECONDS);
        } catch (Exception nobodyCame) {
            throw new IOException(nobodyCame);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
