package io.thousandhands.notification.stream;

import static io.thousandhands.notification.support.News.customer;
import static io.thousandhands.notification.support.News.fading;
import static io.thousandhands.notification.support.News.nudgeOf;
import static io.thousandhands.notification.support.News.rep;
import static io.thousandhands.notification.support.Service.tokenOf;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.notification.support.Log;
import io.thousandhands.notification.support.Service;
import io.thousandhands.notification.support.Stream;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.platform.topics.TopicNames;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A reader who does not read costs a bounded queue, and delays nobody else. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "notification"))
class SlowReaderTest {
    private static final int CHANGES = 8_000;

    @Inject
    TopicNames topics;

    @Test
    void whoDoesNotReadIsHungUpOnAndTheOthersGoOn() throws IOException {
        UUID anna = UUID.randomUUID();
        try (Log log = new Log(topics::of)) {
            Service service = new Service(RestAssured.port);
            log.tell(rep(anna, 1, null));
            service.awaitLogin(tokenOf(anna));
            try (Socket slow = connectWithoutReading(tokenOf(anna));
                    Stream quick = service.stream(tokenOf(anna))) {
                UUID last = tellManyOf(anna, log);
                quick.await(event -> event.tells(nudgeOf(last, 1), "open"));

                assertThat(nudgesUntilTheEnd(slow)).isLessThan(CHANGES);
            }
        }
    }

    /** @return the last customer */
    private static UUID tellManyOf(UUID owner, Log log) {
        List<Event> news = new ArrayList<>();
        UUID id = owner;
        for (int n = 0; n < CHANGES; n++) {
            id = UUID.randomUUID();
            news.add(customer(id, 1, owner));
            news.add(fading(id, 1, 1));
        }
        log.tell(news);
        return id;
    }

    private static Socket connectWithoutReading(String token) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(2_048);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress("localhost", RestAssured.port));
        socket.getOutputStream()
                .write(("GET /api/nudges/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                                + "\r\nAccept: text/event-stream\r\n\r\n")
                        .getBytes(US_ASCII));
        return socket;
    }

    /** @throws java.net.SocketTimeoutException if it never ends */
    private static int nudgesUntilTheEnd(Socket socket) throws IOException {
        StringBuilder read = new StringBuilder();
        byte[] buffer = new byte[8_192];
        try {
            InputStream in = socket.getInputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                read.append(new String(buffer, 0, length, UTF_8));
            }
        } catch (SocketException reset) {
            assertThat(reset).hasMessageContaining("reset");
        }
        return read.toString().split("event:nudge", -1).length - 1;
    }
}
