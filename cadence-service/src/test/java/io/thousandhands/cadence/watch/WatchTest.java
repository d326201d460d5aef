package io.thousandhands.cadence.watch;

import static io.thousandhands.cadence.fixtures.Events.aCall;
import static io.thousandhands.cadence.fixtures.Events.aCustomer;
import static io.thousandhands.cadence.fixtures.Events.aMergedCustomer;
import static io.thousandhands.cadence.fixtures.Events.aRestingCustomer;
import static io.thousandhands.cadence.fixtures.Events.aTouch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thousandhands.cadence.fixtures.Log;
import io.thousandhands.cadence.fixtures.MovableClock;
import io.thousandhands.cadence.fixtures.ServiceTest;
import io.thousandhands.cadence.fixtures.Settled;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.CadenceEvent;
import io.thousandhands.contracts.event.CadenceEvent.CustomerBackInSight;
import io.thousandhands.contracts.event.CadenceEvent.CustomerFading;
import io.thousandhands.contracts.event.CadenceEvent.CustomerLongGone;
import io.thousandhands.contracts.event.CadenceEvent.CustomerResting;
import io.thousandhands.contracts.event.CadenceEvent.CustomerSlipped;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.contracts.event.Recency;
import io.thousandhands.contracts.event.TouchEvent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A residential customer fades 73 days after a touch, slips after 91.25, and is long gone 45.625 days later. */
@ServiceTest
class WatchTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HALF_AN_INTERVAL = Duration.ofHours(1095);

    @Inject
    Log log;

    @Inject
    MovableClock clock;

    @Inject
    Settled settled;

    private final UUID customerId = UUID.randomUUID();

    @Test
    void aSilenceIsToldAsItGrowsAndItsEndEndsTheEpisode() {
        Instant touchedAt = clock.instant();
        aCustomerTouched(touchedAt);

        clock.advance(DAY.multipliedBy(73));
        awaitTold(CustomerFading.class);
        clock.advance(DAY.multipliedBy(19));
        awaitTold(CustomerFading.class, CustomerSlipped.class);
        clock.advance(DAY.multipliedBy(45));
        awaitTold(CustomerFading.class, CustomerSlipped.class, CustomerLongGone.class);
        log.tell(Topic.TOUCHES, aCall(customerId, clock.instant()));
        awaitTold(CustomerFading.class, CustomerSlipped.class, CustomerLongGone.class, CustomerBackInSight.class);

        assertThat(recencies()).extracting(Recency::revision).containsExactly(1L, 2L, 3L, 4L);
        assertThat(recencies()).extracting(Recency::episode).containsOnly(1L);
        assertThat(recencies().get(0).at()).isEqualTo(touchedAt.plus(DAY.multipliedBy(73)));
        assertThat(recencies().get(1).at()).isEqualTo(touchedAt.plus(Duration.ofHours(2190)));
        assertThat(recencies().get(1).lastTouchKind()).isEqualTo("call");
        assertThat(recencies().get(3).lastTouchAt()).isEqualTo(clock.instant());
    }

    @Test
    void whoComesWithALongSilenceIsToldOfOnceAsTheyStand() {
        aCustomerTouched(ago(500));

        awaitTold(CustomerLongGone.class);
    }

    @Test
    void theNextSilenceIsAnotherEpisode() {
        aCustomerTouched(ago(80));
        awaitTold(CustomerFading.class);

        log.tell(Topic.TOUCHES, aCall(customerId, clock.instant()));
        awaitTold(CustomerFading.class, CustomerBackInSight.class);
        clock.advance(DAY.multipliedBy(80));
        awaitTold(CustomerFading.class, CustomerBackInSight.class, CustomerFading.class);

        assertThat(recencies()).extracting(Recency::episode).containsExactly(1L, 1L, 2L);
    }

    @Test
    void aTouchThatIsTakenBackOpensTheSilenceThatItEnded() {
        aCustomerTouched(ago(80));
        TouchEvent wrong = aCall(customerId, ago(1));
        log.tell(Topic.TOUCHES, wrong);
        log.tell(Topic.TOUCHES, new TouchEvent.Retracted(1, wrong.touchId(), customerId, null, null));

        await().untilAsserted(() -> assertThat(told()).last().isInstanceOf(CustomerFading.class));
    }

    @Test
    void aDeadlineThatMovesWithinASilenceIsToldOnceMore() {
        aCustomerTouched(ago(80));
        awaitTold(CustomerFading.class);

        log.tell(Topic.TOUCHES, aTouch(customerId, "voicemail", ago(30)));
        awaitTold(CustomerFading.class, CustomerFading.class);
        settled.aWatchLater();

        assertThat(recencies()).extracting(Recency::revision).containsExactly(1L, 2L);
        assertThat(recencies()).extracting(Recency::episode).containsOnly(1L);
        assertThat(recencies().get(1).slipsAt()).isEqualTo(ago(30).plus(HALF_AN_INTERVAL));
    }

    @Test
    void whatMovesNoDeadlineIsNotTold() {
        aCustomerTouched(ago(80));
        awaitTold(CustomerFading.class);

        settled.after(log.tell(Topic.TOUCHES, aTouch(customerId, "voicemail", ago(70))));
        settled.aWatchLater();

        awaitTold(CustomerFading.class);
    }

    @Test
    void oldTouchesThatComeAfterTheirCustomerCorrectWhatWasTold() {
        settled.after(log.tell(Topic.CUSTOMERS, aCustomer(customerId, ago(600))));
        awaitTold(CustomerLongGone.class);

        log.tell(Topic.TOUCHES, aCall(customerId, ago(300)));

        awaitTold(CustomerLongGone.class, CustomerLongGone.class);
        assertThat(recencies().get(1).slipsAt()).isEqualTo(ago(300).plus(HALF_AN_INTERVAL.multipliedBy(2)));
    }

    @Test
    void aPlannedTouchHoldsTheNudgeAndEndsItWhenItComes() {
        settled.after(log.tell(
                Topic.TOUCHES, aTouch(customerId, "meeting", clock.instant().plus(DAY.multipliedBy(5)))));
        settled.after(log.tell(Topic.TOUCHES, aCall(customerId, ago(80))));
        settled.after(log.tell(Topic.CUSTOMERS, aCustomer(customerId, ago(400))));

        settled.aWatchLater();
        assertThat(told()).isEmpty();

        clock.advance(DAY.multipliedBy(5));
        settled.aWatchLater();
        assertThat(told()).isEmpty();
    }

    @Test
    void aPlannedTouchThatIsCalledOffHoldsNothing() {
        TouchEvent meeting = aTouch(customerId, "meeting", clock.instant().plus(DAY.multipliedBy(5)));
        log.tell(Topic.TOUCHES, meeting);
        aCustomerTouched(ago(80));

        log.tell(Topic.TOUCHES, new TouchEvent.Retracted(1, meeting.touchId(), customerId, null, null));

        awaitTold(CustomerFading.class);
    }

    @Test
    void anErasedCustomerIsTakenFromTheTopic() {
        aCustomerTouched(ago(80));
        awaitTold(CustomerFading.class);

        log.tell(Topic.CUSTOMERS, new CustomerEvent.Erased(2, customerId));

        awaitTold(CustomerFading.class, CadenceEvent.Removed.class);
    }

    @Test
    void whoIsMergedIsTakenFromTheTopicAndWhoIsSplitBeginsASilenceOfTheirOwn() {
        UUID root = UUID.randomUUID();
        settled.after(log.tell(Topic.CUSTOMERS, aCustomer(root, clock.instant())));
        aCustomerTouched(ago(80));
        awaitTold(CustomerFading.class);

        log.tell(Topic.CUSTOMERS, aMergedCustomer(customerId, ago(81), root, 2));
        awaitTold(CustomerFading.class, CadenceEvent.Removed.class);
        log.tell(Topic.CUSTOMERS, aCustomer(customerId, ago(81), null, 3));
        awaitTold(CustomerFading.class, CadenceEvent.Removed.class, CustomerFading.class);

        assertThat(recencies()).extracting(Recency::episode).containsExactly(1L, 2L);
        assertThat(log.toldOf(root)).isEmpty();
    }

    @Test
    void aTouchOfAMergedOneEndsTheSilenceOfTheRoot() {
        UUID merged = UUID.randomUUID();
        settled.after(log.tell(Topic.CUSTOMERS, aMergedCustomer(merged, ago(500), customerId, 1)));
        aCustomerTouched(ago(80));
        awaitTold(CustomerFading.class);

        log.tell(Topic.TOUCHES, aCall(merged, clock.instant()));

        awaitTold(CustomerFading.class, CustomerBackInSight.class);
    }

    @Test
    void aRestEndsTheSilenceAndWhenItIsOverTheNextOneBeginsByItself() {
        aCustomerTouched(ago(80));
        awaitTold(CustomerFading.class);

        Instant until = clock.instant().plus(DAY.multipliedBy(30));
        log.tell(Topic.CUSTOMERS, aRestingCustomer(customerId, ago(81), null, ago(1), until, 2));
        awaitTold(CustomerFading.class, CustomerResting.class);
        clock.advance(DAY.multipliedBy(30));
        awaitTold(CustomerFading.class, CustomerResting.class, CustomerSlipped.class);

        assertThat(recencies()).extracting(Recency::episode).containsExactly(1L, 2L);
        assertThat(recencies()).extracting(Recency::revision).containsExactly(1L, 3L);
    }

    @Test
    void whoeverIsMergedIntoARootThatRestsRestsWithIt() {
        UUID merged = UUID.randomUUID();
        settled.after(log.tell(Topic.CUSTOMERS, aMergedCustomer(merged, ago(500), customerId, 1)));
        settled.after(log.tell(Topic.CUSTOMERS, aRestingCustomer(customerId, ago(80), null, ago(2), null, 1)));
        awaitTold(CustomerResting.class);

        settled.after(log.tell(Topic.TOUCHES, aCall(merged, ago(1))));
        settled.aWatchLater();

        awaitTold(CustomerResting.class);
    }

    @Test
    void ofWhomNothingWasToldNothingIsTakenBack() {
        aCustomerTouched(clock.instant());
        settled.after(log.tell(Topic.CUSTOMERS, new CustomerEvent.Erased(2, customerId)));

        settled.aWatchLater();

        assertThat(told()).isEmpty();
    }

    private void aCustomerTouched(Instant at) {
        // One after the other: the clock stands still, so no watermark keeps the customer waiting for the touch.
        settled.after(log.tell(Topic.TOUCHES, aCall(customerId, at)));
        settled.after(log.tell(Topic.CUSTOMERS, aCustomer(customerId, at.minus(DAY))));
    }

    @SafeVarargs
    private void awaitTold(Class<? extends CadenceEvent>... events) {
        await().untilAsserted(() ->
                assertThat(told()).<Class<?>>extracting(Object::getClass).isEqualTo(Arrays.asList(events)));
    }

    private List<Recency> recencies() {
        return told().stream()
                .filter(CadenceEvent.Told.class::isInstance)
                .map(event -> ((CadenceEvent.Told) event).recency())
                .toList();
    }

    private List<CadenceEvent> told() {
        return log.toldOf(customerId);
    }

    private Instant ago(int days) {
        return clock.instant().minus(DAY.multipliedBy(days));
    }
}
