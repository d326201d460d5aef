package io.thousandhands.cadence.fold;

import static io.thousandhands.cadence.fixtures.Events.aCall;
import static io.thousandhands.cadence.fixtures.Events.aCustomer;
import static io.thousandhands.cadence.fixtures.Events.aMergedCustomer;
import static io.thousandhands.cadence.fixtures.Events.touch;
import static org.assertj.core.api.Assertions.assertThat;

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

/** The root became a customer 100 days ago, the other one 400 days ago; they turn out to be the same. */
@ServiceTest
class MergedTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    Log log;

    @Inject
    MovableClock clock;

    private final UUID rep = UUID.randomUUID();
    private final UUID root = UUID.randomUUID();
    private final UUID merged = UUID.randomUUID();
    private String known = "";

    @BeforeEach
    void twoCustomers() {
        known = log.tell(Topic.CUSTOMERS, aCustomer(root, daysAgo(100), rep, 1)) + ","
                + log.tell(Topic.CUSTOMERS, aCustomer(merged, daysAgo(400), rep, 1));
    }

    @Test
    void whatWasToldOfTheOtherOneBeforeAndAfterwardsCountsForTheRoot() {
        String before = log.tell(Topic.TOUCHES, aCall(merged, daysAgo(20)));
        String merge = merge(2);
        assertThat(lastTouchAt(standing(root, before, merge))).isEqualTo(daysAgo(20));

        String after = log.tell(Topic.TOUCHES, aCall(merged, daysAgo(3)));

        assertThat(lastTouchAt(standing(root, after))).isEqualTo(daysAgo(3));
    }

    @Test
    void theMergedOneHasNoStandingAndIsInNoList() {
        String touched = log.tell(Topic.TOUCHES, aCall(merged, daysAgo(20)));
        String merge = merge(2);

        assertThat(Api.asSystem().standing(merged, known, touched, merge).statusCode())
                .isEqualTo(404);
        for (String asOf : new String[] {"", "&asOf=" + clock.instant()}) {
            JsonPath list = Api.asSystem().json("/api/standings?owner=" + rep + asOf);
            JsonPath summary = Api.asSystem().json("/api/standings/summary?by=owner" + asOf);
            assertThat(list.getList("items.customerId", String.class)).containsExactly(root.toString());
            assertThat(summary.getInt("groups.find { it.key == '" + rep + "' }.in_sight"))
                    .isEqualTo(1);
        }
    }

    @Test
    void asOfATimeTheirTouchesCountAndTheFirstOfThemIsWhenTheRootAppeared() {
        String touched = log.tell(Topic.TOUCHES, aCall(merged, daysAgo(200)));
        String merge = merge(2);
        standing(root, touched, merge);

        assertThat(Api.asSystem()
                        .json("/api/standings/" + root + "?asOf=" + daysAgo(190))
                        .getString("state"))
                .isEqualTo("in_sight");
        assertThat(Api.asSystem()
                        .get("/api/standings/" + root + "?asOf=" + daysAgo(210))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void touchesThisYearAreThoseOfAllMembers() {
        Instant june = Instant.parse("2025-06-15T00:00:00Z");
        log.tell(Topic.TOUCHES, aCall(root, june.minus(DAY)));
        log.tell(Topic.TOUCHES, aCall(merged, june.minus(DAY)));
        String touched = log.tell(Topic.TOUCHES, aCall(merged, june.minus(DAY.multipliedBy(20))));
        String merge = merge(2);
        standing(root, touched, merge);

        assertThat(Api.asSystem()
                        .json("/api/standings/" + root + "?asOf=" + june)
                        .getInt("touchesThisYear"))
                .isEqualTo(3);
    }

    @Test
    void onceSplitEachHasWhatIsTheirs() {
        String touched = log.tell(Topic.TOUCHES, aCall(merged, daysAgo(20)));
        String merge = merge(2);
        standing(root, touched, merge);

        String split = log.tell(Topic.CUSTOMERS, aCustomer(merged, daysAgo(400), rep, 3));

        assertThat(standing(root, split).getString("lastTouchAt")).isNull();
        assertThat(lastTouchAt(standing(merged, split))).isEqualTo(daysAgo(20));
    }

    @Test
    void aTouchOfAMergedOneThatIsTakenBackLeavesWhatWasBefore() {
        log.tell(Topic.TOUCHES, aCall(root, daysAgo(30)));
        String merge = merge(2);
        TouchEvent wrong = aCall(merged, daysAgo(2));
        standing(root, log.tell(Topic.TOUCHES, wrong), merge);

        String retracted = log.tell(Topic.TOUCHES, new TouchEvent.Retracted(5, wrong.touchId(), merged, null, null));

        assertThat(lastTouchAt(standing(root, retracted))).isEqualTo(daysAgo(30));
    }

    @Test
    void whoIsMergedIntoSomebodyWhoIsMergedThemselvesCountsForTheLastOfThem() {
        UUID first = UUID.randomUUID();
        String touched = log.tell(Topic.TOUCHES, aCall(first, daysAgo(4)));
        String early = log.tell(Topic.CUSTOMERS, aMergedCustomer(first, daysAgo(50), merged, 1));

        assertThat(lastTouchAt(standing(merged, touched, early))).isEqualTo(daysAgo(4));
        String merge = merge(2);

        assertThat(lastTouchAt(standing(root, merge))).isEqualTo(daysAgo(4));
    }

    @Test
    void whoIsErasedCountsForNobody() {
        String touched = log.tell(Topic.TOUCHES, aCall(merged, daysAgo(20)));
        String merge = merge(2);
        standing(root, touched, merge);

        String erased = log.tell(Topic.CUSTOMERS, new CustomerEvent.Erased(3, merged));

        assertThat(standing(root, erased).getString("lastTouchAt")).isNull();
    }

    @Test
    void aTouchThatMovesLeavesTheOneAndCountsForTheOtherWhicheverIsHeardFirst() {
        Touch asTold = touch(root, "call", daysAgo(2), root.toString());
        Touch asItWas = touch(merged, "call", daysAgo(2), root.toString());

        String there = log.tell(Topic.TOUCHES, new TouchEvent.Corrected(7, asItWas, null));
        String gone = log.tell(Topic.TOUCHES, new TouchEvent.Retracted(7, asTold.id(), root, null, null));
        String late = log.tell(Topic.TOUCHES, new TouchEvent.Recorded(asTold));

        assertThat(lastTouchAt(standing(merged, there))).isEqualTo(daysAgo(2));
        assertThat(standing(root, gone, late).getString("lastTouchAt")).isNull();
    }

    private String merge(long version) {
        return log.tell(Topic.CUSTOMERS, aCustomer(merged, daysAgo(400), rep, root, version));
    }

    private JsonPath standing(UUID customerId, String... readAfter) {
        return Api.asSystem()
                .standing(customerId, known, String.join(",", readAfter))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Instant daysAgo(int days) {
        return clock.instant().minus(DAY.multipliedBy(days));
    }

    private static Instant lastTouchAt(JsonPath standing) {
        return Instant.parse(standing.getString("lastTouchAt"));
    }
}
