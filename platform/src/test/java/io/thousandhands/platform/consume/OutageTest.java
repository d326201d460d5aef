package io.thousandhands.platform.consume;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.platform.sample.Database;
import io.thousandhands.platform.sample.Log;
import io.thousandhands.platform.sample.Touches;
import io.thousandhands.platform.testing.Backends;
import io.thousandhands.platform.testing.TestStack;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class OutageTest {
    @Inject
    Database database;

    @Inject
    Log log;

    @AfterEach
    void theDatabaseIsThere() {
        database.comeBack();
    }

    @Test
    void what_came_while_the_database_was_away_is_folded_when_it_is_back() {
        List<String> ids = append("before");
        database.goAway();
        ids.addAll(append("while"));

        database.comeBack();
        ids.addAll(append("after"));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(database.query("SELECT id FROM touch"))
                .containsAll(ids));
    }

    @Test
    void who_asks_while_the_database_is_away_is_told_to_ask_again() {
        String token = Backends.get().issuer().tokenFor().rep("ada");
        database.goAway();

        given().auth()
                .oauth2(token)
                .get("/api/samples/touches/" + UUID.randomUUID())
                .then()
                .statusCode(503)
                .contentType("application/problem+json");
    }

    private List<String> append(String name) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            TouchEvent touch = Touches.touch(name + UUID.randomUUID(), "call");
            log.append(Topic.TOUCHES, touch);
            ids.add(touch.touchId().toString());
        }
        return ids;
    }
}
