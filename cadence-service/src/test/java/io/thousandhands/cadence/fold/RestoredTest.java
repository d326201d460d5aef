package io.thousandhands.cadence.fold;

import static io.thousandhands.cadence.fixtures.Events.aCustomer;
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
import io.thousandhands.contracts.event.Recency;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A database that was restored from a backup knows less than the topic of what it told. */
@ServiceTest
class RestoredTest {
    @Inject
    Log log;

    @Inject
    MovableClock clock;

    @Inject
    Settled settled;

    private final UUID customerId = UUID.randomUUID();

    @Test
    void whatWasToldSinceTheBackupIsLearntFromTheTopicAndTheNextWordGoesOnFromIt() {
        settled.after(log.tell(Topic.CUSTOMERS, aCustomer(customerId, ago(10))));
        settled.after(log.tell(Topic.CADENCE, new CustomerBackInSight(recency(7, 3))));
        settled.aWatchLater();

        clock.advance(Duration.ofDays(65));
        await().untilAsserted(() -> assertThat(told()).hasSize(2));

        assertThat(told().get(1)).isInstanceOfSatisfying(CustomerFading.class, fading -> {
            assertThat(fading.recency().revision()).isEqualTo(8);
            assertThat(fading.recency().episode()).isEqualTo(4);
        });
    }

    private List<CadenceEvent> told() {
        return log.toldOf(customerId);
    }

    private Recency recency(long revision, long episode) {
        Instant since = ago(10);
        Instant slipsAt = since.plus(Duration.ofHours(2190));
        Instant fadesAt = since.plus(Duration.ofDays(73));
        return new Recency(customerId, revision, episode, since, fadesAt, slipsAt, null, null, null, "residential", 4);
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}
