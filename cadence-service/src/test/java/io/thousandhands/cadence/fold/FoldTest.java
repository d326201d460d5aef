package io.thousandhands.cadence.fold;

import static io.thousandhands.cadence.fixtures.Events.aCall;
import static io.thousandhands.cadence.fixtures.Events.aCustomer;
import static io.thousandhands.cadence.fixtures.Events.aTouch;
import static io.thousandhands.cadence.fixtures.Events.touch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.thousandhands.cadence.fixtures.Api;
import io.thousandhands.cadence.fixtures.Log;
import io.thousandhands.cadence.fixtures.MovableClock;
import io.thousandhands.cadence.fixtures.ServiceTest;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.contracts.event.Touch;
import io.thousandhands.contracts.event.TouchEvent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class FoldTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    Log log;

    @Inject
    MovableClock clock;

    private final UUID customerId = UUID.randomUUID();
    private String since = "";

    @BeforeEach
    void aNewCustomer() {
        since = log.tell(Topic.CUSTOMERS, aCustomer(customerId, daysAgo(400)));
    }

    @Test
    void aTouchPutsItsCustomerInSight() {
        String touched = log.tell(Topic.TOUCHES, aCall(customerId, daysAgo(10)));

        JsonPath standing = standing(touched);

        assertThat(standing.getString("state")).isEqualTo("in_sight");
        assertThat(instant(standing, "lastTouchAt")).isEqualTo(daysAgo(10));
        assertThat(instant(standing, "slipsAt")).isEqualTo(daysAgo(10).plus(Duration.ofHours(2190)));
        assertThat(standing.getString("policy")).isEqualTo("residential");
        assertThat(standing.getInt("target")).isEqualTo(4);
    }

    @Test
    void touchesThatCameBeforeTheirCustomerCount() {
        UUID later = UUID.randomUUID();
        String touched = log.tell(Topic.TOUCHES, aCall(later, daysAgo(3)));
        assertThat(Api.asSystem().standing(later, touched).statusCode()).isEqualTo(404);

        String arrived = log.tell(Topic.CUSTOMERS, aCustomer(later, daysAgo(400)));

        JsonPath standing = Api.asSystem().standing(later, touched, arrived).jsonPath();
        assertThat(instant(standing, "lastTouchAt")).isEqualTo(daysAgo(3));
    }

    @Test
    void aTouchThatIsTakenBackLeavesWhatWasBefore() {
        log.tell(Topic.TOUCHES, aCall(customerId, daysAgo(30)));
        TouchEvent wrong = aCall(customerId, daysAgo(2));
        log.tell(Topic.TOUCHES, wrong);

        String retracted =
                log.tell(Topic.TOUCHES, new TouchEvent.Retracted(5, wrong.touchId(), customerId, "wrong number", null));
        String retriedLate = log.tell(Topic.TOUCHES, wrong);

        assertThat(instant(standing(retracted, retriedLate), "lastTouchAt")).isEqualTo(daysAgo(30));
    }

    @Test
    void aTouchThatIsCorrectedCountsAsItShouldHaveBeenTold() {
        Touch asTold = touch(customerId, "call", daysAgo(2), customerId.toString());
        log.tell(Topic.TOUCHES, new TouchEvent.Recorded(asTold));
        Touch asItWas = touch(customerId, "newsletter", daysAgo(5), customerId.toString());

        String corrected = log.tell(Topic.TOUCHES, new TouchEvent.Corrected(7, asItWas, null));

        JsonPath standing = standing(corrected);
        assertThat(instant(standing, "lastTouchAt")).isEqualTo(daysAgo(5));
        assertThat(standing.getString("lastPersonalAt")).isNull();
        assertThat(standing.getLong("touchesThisYear")).isLessThanOrEqualTo(1);
    }

    @Test
    void anAttemptIsNoTouch() {
        String attempted = log.tell(Topic.TOUCHES, aTouch(customerId, "attempt", daysAgo(1)));

        JsonPath standing = standing(attempted);

        assertThat(standing.getString("lastTouchAt")).isNull();
        assertThat(standing.getLong("touchesThisYear")).isZero();
        assertThat(standing.getString("state")).isEqualTo("out_of_sight");
    }

    @Test
    void aPlannedTouchDoesNotCountYet() {
        String planned = log.tell(
                Topic.TOUCHES, aTouch(customerId, "meeting", clock.instant().plus(DAY)));

        assertThat(standing(planned).getString("lastTouchAt")).isNull();
        assertThat(Api.asSystem()
                        .json("/api/standings/" + customerId + "?asOf="
                                + clock.instant().plus(DAY))
                        .getString("state"))
                .isEqualTo("in_sight");
    }

    @Test
    void anErasedCustomerHasNoStandingAndAnOlderStateRevivesNothing() {
        String erased = log.tell(Topic.CUSTOMERS, new CustomerEvent.Erased(9, customerId));
        String old = log.tell(Topic.CUSTOMERS, aCustomer(customerId, daysAgo(400), null, 8));

        assertThat(Api.asSystem().standing(customerId, erased, old).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTouchOfAKindThatNobodyMadeIsPutAsideAlone() {
        TouchEvent strange = aTouch(customerId, "telepathy", daysAgo(1));
        log.tell(Topic.TOUCHES, strange);
        String touched = log.tell(Topic.TOUCHES, aCall(customerId, daysAgo(3)));

        assertThat(instant(standing(touched), "lastTouchAt")).isEqualTo(daysAgo(3));
        await().untilAsserted(() -> assertThat(log.deadLettersOf(Topic.TOUCHES))
                .anyMatch(letter -> customerId.toString().equals(letter.key())));
    }

    private JsonPath standing(String... readAfter) {
        return Api.asSystem()
                .standing(customerId, since, String.join(",", readAfter))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Instant daysAgo(int days) {
        return clock.instant().minus(DAY.multipliedBy(days));
    }

    private static Instant instant(JsonPath json, String member) {
        return Instant.parse(json.getString(member));
    }
}
