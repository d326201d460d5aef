package io.thousandhands.notification.webhook.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.notification.webhook.Destination;
import io.thousandhands.notification.webhook.Reply;
import io.thousandhands.notification.webhook.Reply.Cause;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checked address is the one that is connected to; the name is what the other side is asked to prove. */
class PostTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final List<String> SEEN = new CopyOnWriteArrayList<>();

    private static HttpServer server;
    private static Post post;

    @BeforeAll
    static void aServerThatIsHooksDotExample(@TempDir Path folder) throws Exception {
        PfxOptions keys = new PfxOptions()
                .setPath(certificateOf("hooks.example", folder).toString())
                .setPassword("password");
        server = VERTX.createHttpServer(
                        new HttpServerOptions().setSsl(true).setSni(true).setKeyCertOptions(keys))
                .requestHandler(request -> {
                    SEEN.add(request.connection().indicatedServerName() + " " + request.authority());
                    request.response()
                            .setStatusCode(302)
                            .putHeader("location", "https://127.0.0.1/")
                            .end();
                })
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        post = new Post(
                VERTX, new HttpClientOptions().setTrustOptions(keys), 4, Clock.systemUTC(), Duration.ofSeconds(10));
    }

    @AfterAll
    static void close() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void theNameIsProvedAtTheAddressThatWasCheckedAndARedirectIsNotFollowed() {
        Reply reply = send("hooks.example");

        assertThat(reply).isEqualTo(new Reply.Answer(302, null, ""));
        assertThat(SEEN).containsExactly("hooks.example hooks.example:" + server.actualPort());
    }

    @Test
    void whoeverIsAtTheAddressUnderAnotherNameHearsNothing() {
        assertThat(send("somebody.example")).isEqualTo(new Reply.Silence(Cause.TLS));
    }

    @Test
    void nobodyAtTheAddressIsNoConnection() {
        Destination nobody = new Destination(true, "hooks.example", 1, "/");

        assertThat(send(nobody)).isEqualTo(new Reply.Silence(Cause.NO_CONNECTION));
    }

    private static Reply send(String host) {
        return send(new Destination(true, host, server.actualPort(), "/hook"));
    }

    private static Reply send(Destination destination) {
        return post.send(
                        new Route(destination, InetAddress.getLoopbackAddress()),
                        new Message(Map.of("webhook-id", "1"), "{}"))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static Path certificateOf(String name, Path folder) throws Exception {
        Path file = folder.resolve("keys.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process process = new ProcessBuilder((keytool + " -genkeypair -alias it -keyalg EC -storetype PKCS12"
                                + " -storepass password -validity 2 -dname CN=" + name + " -ext san=dns:" + name
                                + " -keystore " + file)
                        .split(" ", -1))
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        return file;
    }
}
