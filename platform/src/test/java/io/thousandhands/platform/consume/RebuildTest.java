package io.thousandhands.platform.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.platform.sample.Database;
import io.thousandhands.platform.sample.Log;
import io.thousandhands.platform.sample.Touches;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.platform.topics.TopicNames;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** While the service consumes. */
@QuarkusTest
@WithTestResource(TestStack.class)
class RebuildTest {
    @Inject
    Rebuild rebuild;

    @Inject
    Database database;

    @Inject
    Log log;

    @Inject
    TopicNames names;

    private final Set<String> told = new HashSet<>();

    @Test
    void everything_is_read_again_without_a_stop_and_nothing_that_comes_meanwhile_is_missed() {
        for (int round = 0; round < 4; round++) {
            tell(300);
            rebuild.now();
            tell(300);
        }

        awaitAllFolded();
        awaitPositionsAtTheEnd();
    }

    @Test
    void a_log_at_rest_is_read_again_too() {
        tell(50);
        awaitAllFolded();

        database.execute("TRUNCATE touch, position");

        awaitAllFolded();
    }

    @Test
    void it_waits_for_who_uses_the_tables_and_is_in_nobodys_way() throws SQLException {
        CompletableFuture<Void> rebuilding;
        try (Connection busy = database.connect()) {
            busy.setAutoCommit(false);
            busy.createStatement().execute("INSERT INTO position VALUES ('busy', 0, 7, now(), now())");
            rebuilding = CompletableFuture.runAsync(rebuild::now);
            await().until(() -> !database.query("SELECT pid FROM pg_locks WHERE NOT granted")
                    .isEmpty());

            // A fold that came first and needs what the rebuild holds already.
            busy.createStatement().execute("LOCK TABLE touch IN ROW EXCLUSIVE MODE");
            busy.commit();
        }

        rebuilding.join();
        assertThat(database.query("SELECT topic FROM position WHERE topic = 'busy'"))
                .isEmpty();
    }

    private void tell(int touches) {
        for (int i = 0; i < touches; i++) {
            TouchEvent touch = Touches.touch(UUID.randomUUID().toString(), "call");
            log.append(Topic.TOUCHES, touch);
            told.add(touch.touchId().toString());
        }
    }

    private void awaitAllFolded() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(database.query("SELECT id FROM touch"))
                .containsAll(told));
    }

    private void awaitPositionsAtTheEnd() {
        String[] ends =
                log.ends(Topic.TOUCHES).values().stream().map(String::valueOf).toArray(String[]::new);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(database.query(
                        "SELECT next_offset FROM position WHERE topic = '" + names.of(Topic.TOUCHES) + "'"))
                .containsExactlyInAnyOrder(ends));
    }
}
