package io.thousandhands.notification.webhook.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String URL = "https://hooks.example.org/";

    @AfterAll
    static void close() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aNameThatChangesItsAddressIsLookedAtEachTimeAndAskedOnce() throws UnknownHostException {
        Queue<InetAddress> answers = new ArrayDeque<>(List.of(address("1.1.1.1"), address("127.0.0.1")));
        Gate gate = new Gate(host -> List.of(answers.remove()), Set.of(), VERTX, PATIENCE);

        assertThat(open(gate, URL).address()).isEqualTo(address("1.1.1.1"));
        assertThat(answers).hasSize(1);
        assertThatThrownBy(() -> open(gate, URL)).hasRootCauseMessage("refused_address");
    }

    @Test
    void ofSeveralAddressesOneOutsideIsTaken() {
        Gate gate = new Gate(host -> List.of(address("10.0.0.1"), address("1.1.1.1")), Set.of(), VERTX, PATIENCE);

        assertThat(open(gate, URL).address().getHostAddress()).isEqualTo("1.1.1.1");
    }

    @Test
    void aPlaceInsideIsReachedByTheNameThatOperatorsAllowAndByNoOther() {
        Gate gate = new Gate(host -> List.of(address("10.0.0.1")), Set.of("tasks.inside"), VERTX, PATIENCE);

        assertThat(open(gate, "http://tasks.inside:8080/").address().getHostAddress())
                .isEqualTo("10.0.0.1");
        assertThatThrownBy(() -> open(gate, "https://other.inside/")).hasRootCauseMessage("refused_address");
    }

    @Test
    void aNameServerThatHangsKeepsNobodyWaitingForEver() {
        CompletableFuture<List<InetAddress>> never = new CompletableFuture<>();
        Gate gate = new Gate(host -> never.join(), Set.of(), VERTX, Duration.ofMillis(50));

        assertThatThrownBy(() -> open(gate, URL)).hasRootCauseMessage("too_slow");

        never.complete(List.of());
    }

    private static Route open(Gate gate, String url) {
        return gate.open(url).toCompletionStage().toCompletableFuture().join();
    }

    private static InetAddress address(String digits) throws UnknownHostException {
        return InetAddress.getByName(digits);
    }
}
