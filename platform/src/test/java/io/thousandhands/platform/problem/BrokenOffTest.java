package io.thousandhands.platform.problem;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.thousandhands.platform.testing.Backends;
import io.thousandhands.platform.testing.TestStack;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class BrokenOffTest {
    private static final String HEAD = """
            POST /api/samples/lines HTTP/1.1\r
            Host: localhost\r
            Authorization: Bearer TOKEN\r
            Content-Type: application/x-ndjson\r
            Content-Length: 1000\r
            Expect: 100-continue\r
            \r
            """;

    private static final Logger LOG = Logger.getLogger(Faults.class.getName());

    private final List<LogRecord> logged = new CopyOnWriteArrayList<>();
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord told) {
            logged.add(told);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.addHandler(listening);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(listening);
    }

    @Test
    void a_sender_who_goes_away_in_the_middle_is_no_fault_and_no_outage() throws IOException {
        try (Socket sender = new Socket("localhost", RestAssured.port)) {
            send(
                    sender,
                    HEAD.replace("TOKEN", Backends.get().issuer().tokenFor().rep("ada")));
            awaitReading(sender);
            send(sender, "{}\n{}\n{");
        }

        await().atMost(Duration.ofSeconds(20)).until(() -> !logged.isEmpty());
        assertThat(logged)
                .allSatisfy(told -> assertThat(told.getLevel().intValue()).isLessThan(Level.INFO.intValue()));
    }

    private static void send(Socket sender, String text) throws IOException {
        sender.getOutputStream().write(text.getBytes(US_ASCII));
        sender.getOutputStream().flush();
    }

    /** The server says "continue" when it wants the body. */
    private static void awaitReading(Socket sender) throws IOException {
        byte[] answer = sender.getInputStream().readNBytes("HTTP/1.1 100 Continue".length());
        assertThat(answer).asString(US_ASCII).isEqualTo("HTTP/1.1 100 Continue");
    }
}
