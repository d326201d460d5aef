package io.thousandhands.platform.rest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.thousandhands.platform.testing.Backends;
import io.thousandhands.platform.testing.TestStack;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class EndlessSenderTest {
    private static final String HEAD = """
            POST /api/samples/lines HTTP/1.1\r
            Host: localhost\r
            Authorization: Bearer TOKEN\r
            Content-Type: application/x-ndjson\r
            Transfer-Encoding: chunked\r
            \r
            """;
    private static final String CHUNK = "1000\r\n" + "{ }\n".repeat(1024) + "\r\n";

    @Test
    void a_sender_who_does_not_stop_is_answered_and_then_hung_up_on() throws Exception {
        try (Socket sender = new Socket("localhost", RestAssured.port)) {
            CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> answerOf(sender));
            send(
                    sender,
                    HEAD.replace("TOKEN", Backends.get().issuer().tokenFor().rep("ada")));

            CompletableFuture<Void> hungUp = CompletableFuture.runAsync(() -> sendForEver(sender));

            assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo("HTTP/1.1 413");
            assertThat(hungUp).succeedsWithin(20, TimeUnit.SECONDS);
        }
    }

    private static String answerOf(Socket sender) {
        try {
            return new String(sender.getInputStream().readNBytes("HTTP/1.1 413".length()), US_ASCII);
        } catch (IOException e) {
            return "none";
        }
    }

    private static void sendForEver(Socket sender) {
        try {
            while (true) {
                send(sender, CHUNK);
            }
        } catch (IOException hungUp) {
            // What is waited for.
        }
    }

    private static void send(Socket sender, String text) throws IOException {
        sender.getOutputStream().write(text.getBytes(US_ASCII));
        sender.getOutputStream().flush();
    }
}
