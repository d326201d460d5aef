package io.thousandhands.touch.door;

import static io.thousandhands.touch.testing.ACustomer.aCustomer;
import static io.thousandhands.touch.testing.Senders.post;
import static io.thousandhands.touch.testing.Senders.system;
import static io.thousandhands.touch.testing.Senders.upload;
import static io.thousandhands.touch.testing.StackWithOwnBroker.MAX_IN_FLIGHT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.thousandhands.contracts.Topic;
import io.thousandhands.touch.log.TouchLog;
import io.thousandhands.touch.testing.ACustomer;
import io.thousandhands.touch.testing.StackWithOwnBroker;
import io.thousandhands.touch.testing.StackWithOwnBroker.Broker;
import io.thousandhands.touch.testing.World;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackWithOwnBroker.class)
class BrokerAwayTest {
    /** For room, for a turn and for an acknowledgement, on a loaded machine. */
    private static final Duration SECONDS = Duration.ofSeconds(20);

    /** Takes {@code stop} and {@code start}. */
    @Broker
    Consumer<String> broker = command -> fail("No broker was injected");

    @Inject
    World world;

    @Inject
    TouchLog log;

    private final ACustomer customer = aCustomer();

    /** Twenty uploads at once are more than there is room for: memory is bounded, and who finds no room hears 503 too. */
    @Test
    void with_the_broker_away_senders_hear_503_within_seconds_and_all_is_well_when_it_is_back() {
        world.kinds("call");
        world.tell(customer.changed(1));
        post(system(), touch("before")).then().statusCode(202);
        broker.accept("stop");
        Instant asked = Instant.now();
        List<CompletableFuture<Response>> uploads = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> upload(system(), lines("upload-" + i, 3_000))))
                .toList();
        Response single = post(system(), touch("while"));
        uploads.forEach(upload -> unavailable(upload.join()));
        unavailable(single);
        assertThat(Duration.between(asked, Instant.now())).isLessThan(SECONDS);
        await().atMost(SECONDS).untilAsserted(() -> assertThat(log.room()).isEqualTo(MAX_IN_FLIGHT));

        broker.accept("start");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> post(system(), touch("while")).then().statusCode(202));
        for (int i = 0; i < 20; i++) {
            String lines = lines("upload-" + i, 3_000);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> upload(system(), lines).then().statusCode(200).body("rejected.size()", equalTo(0)));
        }
        post(system(), touch("after")).then().statusCode(202);
        assertThat(distinctOnLog()).isEqualTo(3 + 20 * 3_000);
    }

    private static void unavailable(Response response) {
        response.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:thousandhands:problem:unavailable"));
    }

    /** Some may be there twice: sent before the broker went, and sent again. */
    private long distinctOnLog() {
        return world.read(Topic.TOUCHES).stream()
                .filter(record -> record.key().equals(customer.id().toString()))
                .map(record -> new String(record.value(), UTF_8))
                .distinct()
                .count();
    }

    private String lines(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> touch(name + "-" + i)).collect(Collectors.joining("\n"));
    }

    private String touch(String name) {
        return "{\"sourceId\": \"" + UUID.nameUUIDFromBytes(name.getBytes(UTF_8)) + "\", \"customer\": {\"id\": \""
                + customer.id() + "\"}, \"kind\": \"call\", \"occurredAt\": \"2026-03-01T09:30:00Z\"}";
    }
}
