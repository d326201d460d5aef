package io.thousandhands.notification.stream;

import static io.thousandhands.notification.support.News.fading;
import static io.thousandhands.notification.support.News.named;
import static io.thousandhands.notification.support.News.nudgeOf;
import static io.thousandhands.notification.support.News.rep;
import static io.thousandhands.notification.support.Service.tokenOf;
import static java.nio.charset.StandardCharsets.US_ASCII;
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
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A reader who does not read costs a bounded queue, and delays nobody else. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "notification"))
class SlowReaderTest {
    /** More than the system's own buffers hold beside the queue. */
    /** No more than may wait (see application.properties), so that who reads is never hung up on. */
    private static final int CHANGES_IN_A_ROUND = 2_000;
    /** A few rounds of these are more than the kernel's buffers take, and those are not bounded by us. */
    private static final String LONG_NAME = "A long name. ".repeat(200);

    private static final int ROUNDS = 10;

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
                boolean hungUp = false;
                for (int round = 0; round < ROUNDS && !hungUp; round++) {
                    UUID last = tellManyOf(anna, log);
                    quick.await(event -> event.tells(nudgeOf(last, 1), "open"));
                    hungUp = isHungUpOn(slow);
                }

                assertThat(hungUp).isTrue();
            }
        }
    }

    /** @return the last customer */
    private static UUID tellManyOf(UUID owner, Log log) {
        List<Event> news = new ArrayList<>();
        UUID id = owner;
        for (int n = 0; n < CHANGES_IN_A_ROUND; n++) {
            id = UUID.randomUUID();
            news.add(named(LONG_NAME, id, 1, owner, null));
            news.add(fading(id, 1, 1));
        }
        log.tell(news);
        return id;
    }

    private static Socket connectWithoutReading(String token) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(2_048);
        socket.connect(new InetSocketAddress("localhost", RestAssured.port));
        socket.getOutputStream()
                .write(("GET /api/nudges/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                                + "\r\nAccept: text/event-stream\r\n\r\n")
                        .getBytes(US_ASCII));
        return socket;
    }

    /** Empty lines before a next request mean nothing to a server, and fail once it has closed the connection. */
    private static boolean isHungUpOn(Socket socket) {
        try {
            socket.getOutputStream().write("\r\n".getBytes(US_ASCII));
            return false;
        } catch (IOException closed) {
            return true;
        }
    }
}
