package io.thousandhands.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.thousandhands.local.Service;
import io.thousandhands.platform.testing.FreePort;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens where a service has several replicas. */
class ReplicasTest {
    private final StandInReplica one = new StandInReplica("one");
    private final StandInReplica other = new StandInReplica("other");
    private final int port = FreePort.any();
    private final Gateway gateway =
            Gateway.start(port, Map.of(Service.TOUCH, List.of(one.place(), other.place())), () -> "{}");
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void bothAreReady() {
        awaitAnswersOf("one", "other");
    }

    @AfterEach
    void stop() {
        gateway.close();
        one.stop();
        other.stop();
    }

    @Test
    void replicasTakeTurns() throws Exception {
        var answers = new ArrayList<String>();
        for (int n = 0; n < 6; n++) {
            answers.add(ask("GET"));
        }

        assertThat(answers.subList(0, 2)).containsExactlyInAnyOrder("one", "other");
        assertThat(answers.subList(2, 4)).isEqualTo(answers.subList(0, 2));
        assertThat(answers.subList(4, 6)).isEqualTo(answers.subList(0, 2));
    }

    @Test
    void whoIsNotReadyIsLeftOutUntilItIs() {
        one.ready = false;
        awaitAnswersOf("other");

        one.ready = true;

        awaitAnswersOf("one", "other");
    }

    @Test
    void aReplicaThatRefusesConnectionsCostsNoRequestWhateverItSends() throws Exception {
        one.stop();

        for (int n = 0; n < 10; n++) {
            assertThat(ask("POST")).isEqualTo("other");
        }
    }

    @Test
    void aReplicaThatGoesBeforeItAnswersCostsNoRequestThatChangesNothing() throws Exception {
        one.goes = true;

        for (int n = 0; n < 10; n++) {
            assertThat(ask("GET")).isEqualTo("other");
        }
    }

    @Test
    void whatMayHaveBeenDoneIsNotDoneAgainByTheGateway() throws Exception {
        one.goes = true;
        other.goes = true;
        int before = one.requests + other.requests;

        assertThat(ask("POST")).contains("\"status\":503");

        assertThat(one.requests + other.requests).isEqualTo(before + 1);
    }

    @Test
    void whoHasAnOpenStreamGetsTheNextRequestOnlyOnceItsReaderHasLeft() throws Exception {
        var stream =
                http.send(HttpRequest.newBuilder(uri("/api/touches/stream")).build(), BodyHandlers.ofInputStream());
        var streams = new BufferedReader(new InputStreamReader(stream.body(), UTF_8)).readLine();

        awaitAnswersOf(streams.equals("one") ? "other" : "one");
        stream.body().close();

        awaitAnswersOf("one", "other");
    }

    private void awaitAnswersOf(String... names) {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            var answers = new ArrayList<String>();
            for (int n = 0; n < 4; n++) {
                answers.add(ask("GET"));
            }
            assertThat(answers).containsOnly(names);
        });
    }

    private String ask(String method) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri("/api/touches"))
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Answers with its name, unless it goes. */
    private static final class StandInReplica {
        private final HttpServer server;
        private final String name;
        private volatile boolean ready = true;
        private volatile boolean goes;
        private volatile int requests;

        StandInReplica(String name) {
            this.name = name;
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException noPort) {
                throw new IllegalStateException(noPort);
            }
            server.setExecutor(Executors.newCachedThreadPool());
            server.createContext("/q/health/ready", exchange -> answer(exchange, ready ? 200 : 503));
            server.createContext("/", this::serve);
            server.createContext("/api/touches/stream", this::stream);
            server.start();
        }

        Place place() {
            int at = server.getAddress().getPort();
            return new Place(at, at);
        }

        private void serve(HttpExchange exchange) throws IOException {
            requests = requests + 1;
            if (goes) {
                exchange.close();
            } else {
                answer(exchange, 200);
            }
        }

        private void stream(HttpExchange exchange) throws IOException {
            try (exchange) {
                exchange.sendResponseHeaders(200, 0);
                while (true) {
                    exchange.getResponseBody().write((name + "\n").getBytes(UTF_8));
                    exchange.getResponseBody().flush();
                    LockSupport.parkNanos(10_000_000);
                }
            }
        }

        private void answer(HttpExchange exchange, int status) throws IOException {
            exchange.getRequestBody().readAllBytes();
            // So that who stops refuses the next one, and has no connection left to drop.
            exchange.getResponseHeaders().set("Connection", "close");
            exchange.sendResponseHeaders(status, name.length());
            exchange.getResponseBody().write(name.getBytes(UTF_8));
            exchange.close();
        }

        void stop() {
            server.stop(0);
        }
    }
}
