package io.thousandhands.touch.adapter.rest;

import static io.thousandhands.touch.testing.ACustomer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.touch.adapter.work.Keeper;
import io.thousandhands.touch.testing.ACustomer;
import io.thousandhands.touch.testing.AnAdapter;
import io.thousandhands.touch.testing.MovableClock;
import io.thousandhands.touch.testing.StackWithOwnBroker;
import io.thousandhands.touch.testing.StackWithOwnBroker.Broker;
import io.thousandhands.touch.testing.World;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A sender that never sends again loses nothing. */
@QuarkusTest
@WithTestResource(StackWithOwnBroker.class)
class LogAwayTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    /** Takes {@code stop} and {@code start}. */
    @Broker
    Consumer<String> broker = command -> fail("No broker was injected");

    @Inject
    World world;

    @Inject
    Keeper keeper;

    @Inject
    MovableClock clock;

    private final ACustomer customer = aCustomer();

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void what_came_while_the_broker_was_away_is_worked_when_it_is_back() {
        world.kinds("call");
        world.tell(customer.changed(1));
        AnAdapter phones = AnAdapter.of("generic", """
            {"touch": {"sourceId": "/id", "kind": "call", "customer": {"id": "%s"}, "occurredAt": "/at"}}
            """.formatted(customer.id()));
        broker.accept("stop");
        phones.deliver("{\"id\": \"1\", \"at\": 1767258000}")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue());

        broker.accept("start");
        // A round that finds the broker not yet whole says so; the keeper's next one works it.
        await().atMost(SOON).ignoreExceptionsInstanceOf(ProblemException.class).untilAsserted(() -> {
            clock.move(Duration.ofMinutes(2));
            keeper.finish();
            assertThat(world.rows("SELECT kind FROM timeline WHERE source = '" + phones.source() + "'"))
                    .hasSize(1);
        });
    }
}
