package io.thousandhands.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.thousandhands.local.Service;
import io.thousandhands.platform.testing.FreePort;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatewayTest {
    private final HttpServer touchService = standIn();
    private final int nobodyThere = FreePort.any();
    private final int port = FreePort.any();
    private final Gateway gateway = Gateway.start(
            port,
            Map.of(
                    Service.TOUCH, at(touchService.getAddress().getPort()),
                    Service.CUSTOMER, at(nobodyThere),
                    Service.CADENCE, at(nobodyThere),
                    Service.NOTIFICATION, at(nobodyThere)),
            () -> "{\"baseUrl\": \"here\"}");
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void stop() {
        gateway.close();
        touchService.stop(0);
    }

    @Test
    void longCookiesPassInBothDirections() throws Exception {
        var long1 = "one=" + "x".repeat(4_000);
        var long2 = "two=" + "y".repeat(4_000);
        touchService.createContext("/api/touches", exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", long1);
            exchange.getResponseHeaders().add("Set-Cookie", long2);
            answer(exchange, 200, exchange.getRequestHeaders().getFirst("Cookie"));
        });

        var request = HttpRequest.newBuilder(get("/api/touches"), (name, value) -> true)
                .header("Cookie", long1 + "; " + long2)
                .build();

        var answer = http.send(request, BodyHandlers.ofString());

        assertThat(answer.body()).isEqualTo(long1 + "; " + long2);
        assertThat(answer.headers().allValues("Set-Cookie")).containsExactlyInAnyOrder(long1, long2);
    }

    @Test
    void aRequestReachesItsServiceWithTheHostThatTheSenderNamed() throws Exception {
        touchService.createContext("/api/touches", exchange -> {
            exchange.getResponseHeaders().add("Location", "/api/touches/1");
            answer(
                    exchange,
                    202,
                    exchange.getRequestURI() + " "
                            + exchange.getRequestHeaders().getFirst("Host"));
        });

        var response = http.send(get("/api/touches?a=b%20c"), BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.headers().firstValue("Location")).hasValue("/api/touches/1");
        assertThat(response.body()).isEqualTo("/api/touches?a=b%20c localhost:" + port);
    }

    @Test
    void eventsOfAStreamArriveOneByOneAndTheServiceHearsWhenTheReaderLeaves() throws Exception {
        var readerGone = new AtomicBoolean();
        var next = new CountDownLatch(1);
        touchService.createContext("/api/touches/stream", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            write(exchange, "event: snapshot\n\n");
            hold(next);
            writeUntilNobodyReads(exchange);
            readerGone.set(true);
        });

        var response = http.send(get("/api/touches/stream"), BodyHandlers.ofInputStream());
        InputStream body = response.body();
        assertThat(new String(body.readNBytes(17), UTF_8)).isEqualTo("event: snapshot\n\n");
        next.countDown();
        assertThat(new String(body.readNBytes(14), UTF_8)).isEqualTo("event: nudge\n\n");
        body.close();

        await().atMost(10, TimeUnit.SECONDS).untilTrue(readerGone);
    }

    @Test
    void anUploadStreamsThroughWhileItIsStillBeingSent() throws Exception {
        var firstLineArrived = new CountDownLatch(1);
        touchService.createContext("/api/touches", exchange -> {
            var upload = exchange.getRequestBody();
            var first = new String(upload.readNBytes(6), UTF_8);
            firstLineArrived.countDown();
            answer(exchange, 200, first + upload.readAllBytes().length);
        });
        var lines = new PipedOutputStream();
        var readEnd = new PipedInputStream(lines);
        var request = HttpRequest.newBuilder(uri("/api/touches"))
                .POST(BodyPublishers.ofInputStream(() -> readEnd))
                .build();

        CompletableFuture<HttpResponse<String>> response = http.sendAsync(request, BodyHandlers.ofString());
        lines.write("first\n".getBytes(UTF_8));
        lines.write(new byte[20_000]);
        lines.flush();
        assertThat(firstLineArrived.await(10, TimeUnit.SECONDS)).isTrue();
        lines.write("second".getBytes(UTF_8));
        lines.close();

        assertThat(response.get(10, TimeUnit.SECONDS).body()).isEqualTo("first\n20006");
    }

    @Test
    void aServiceThatIsAwayIsAnsweredForWithAProblem() throws Exception {
        var upload = HttpRequest.newBuilder(uri("/api/customers"))
                .POST(BodyPublishers.ofByteArray(new byte[5_000_000]))
                .build();

        var response = http.send(upload, BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(response.body()).contains("\"status\":503").contains("customer-service cannot be reached");
    }

    @Test
    void aServiceThatDiesBeforeItAnswersIsAnsweredForToo() throws Exception {
        touchService.createContext("/api/touches", HttpExchange::close);

        assertThat(http.send(get("/api/touches"), BodyHandlers.ofString()).statusCode())
                .isEqualTo(503);
    }

    @Test
    void anAnswerThatIsCutOffIsNotPassedForWhole() {
        touchService.createContext("/api/touches", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
            exchange.close();
        });

        assertThatThrownBy(() -> http.send(get("/api/touches"), BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void anAnswerWithoutBodyLeavesTheConnectionClean() throws Exception {
        touchService.createContext("/api/touches", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });

        for (int again = 0; again < 3; again++) {
            var response = http.send(get("/api/touches"), BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(204);
            assertThat(response.headers().firstValue("Transfer-Encoding")).isEmpty();
        }
    }

    @Test
    void theGatewayItselfDescribesTheStack() throws Exception {
        var response = http.send(get("/local/stack.json"), BodyHandlers.ofString());

        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.body()).isEqualTo("{\"baseUrl\": \"here\"}");
    }

    @Test
    void aTakenPortSaysWhatToChange() {
        assertThatThrownBy(() -> Gateway.start(port, Map.of(), () -> ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PORT=");
    }

    private static List<Place> at(int port) {
        return List.of(new Place(port, port));
    }

    private static HttpServer standIn() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newCachedThreadPool());
            server.start();
            return server;
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(uri(path)).build();
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.sendResponseHeaders(status, body.length());
        exchange.getResponseBody().write(body.getBytes(UTF_8));
        exchange.close();
    }

    private static void writeUntilNobodyReads(HttpExchange exchange) {
        try {
            while (true) {
                write(exchange, "event: nudge\n\n");
            }
        } catch (IOException nobodyReads) {
            exchange.close();
        }
    }

    private static void write(HttpExchange exchange, String text) throws IOException {
        exchange.getResponseBody().write(text.getBytes(UTF_8));
        exchange.getResponseBody().flush();
    }

    private static void hold(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IOException("the reader never read");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
