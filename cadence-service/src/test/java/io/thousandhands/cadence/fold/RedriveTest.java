package io.thousandhands.cadence.fold;

import static io.thousandhands.cadence.fixtures.Events.aCustomer;
import static io.thousandhands.cadence.fixtures.Events.touch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.thousandhands.cadence.fixtures.Api;
import io.thousandhands.cadence.fixtures.Database;
import io.thousandhands.cadence.fixtures.Log;
import io.thousandhands.cadence.fixtures.MovableClock;
import io.thousandhands.cadence.fixtures.ServiceTest;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.TouchEvent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Touches of a kind that is in the catalogue only later. */
@ServiceTest
class RedriveTest {
    private static final String LETTERS = "/api/dead-letters/cadence-service/";

    @Inject
    Log log;

    @Inject
    MovableClock clock;

    @Inject
    Database database;

    private final UUID customerId = UUID.randomUUID();
    private final String kind = "signal_" + customerId.toString().replace("-", "");
    private String arrived = "";

    @BeforeEach
    void aCustomerOutOfSight() {
        arrived = log.tell(Topic.CUSTOMERS, aCustomer(customerId, daysAgo(900)));
    }

    @Test
    void aTouchThatIsRedrivenOnceItsKindIsMadeCounts() {
        String letter = putAside(new TouchEvent.Recorded(touch(customerId, kind, daysAgo(3), kind)));
        makeTheKind();

        redrive(letter);

        assertThat(lastTouchAt(arrived)).isEqualTo(daysAgo(3));
    }

    @Test
    void aTouchThatIsRedrivenAfterItsCorrectionDoesNotUndoIt() {
        String letter = putAside(new TouchEvent.Recorded(touch(customerId, kind, daysAgo(3), kind)));
        String corrected = log.tell(
                Topic.TOUCHES, new TouchEvent.Corrected(7, touch(customerId, "call", daysAgo(20), kind), null));
        assertThat(lastTouchAt(corrected)).isEqualTo(daysAgo(20));
        makeTheKind();

        redrive(letter);

        assertThat(lastTouchAt(corrected)).isEqualTo(daysAgo(20));
    }

    /** @return its id as a dead letter */
    private String putAside(TouchEvent event) {
        String id = log.tell(Topic.TOUCHES, event).replace('/', '-').replace('@', '-');
        await().untilAsserted(() -> assertThat(database.rows(
                        "SELECT FROM dead_letter WHERE topic || '-' || partition || '-' || at_offset = $1", id))
                .isNotEmpty());
        return id;
    }

    private void makeTheKind() {
        Api.asAdmin()
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of("weight", 1, "lingersDays", 0, "personal", true))
                .put("/api/kinds/" + kind)
                .then()
                .statusCode(201);
    }

    private static void redrive(String letter) {
        Api.asAdmin()
                .request()
                .post(LETTERS + letter + "/redrive")
                .then()
                .statusCode(200)
                .body("state", equalTo("redriven"));
    }

    private Instant lastTouchAt(String readAfter) {
        return Instant.parse(Api.asSystem()
                .standing(customerId, readAfter, arrived)
                .jsonPath()
                .getString("lastTouchAt"));
    }

    private Instant daysAgo(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}
