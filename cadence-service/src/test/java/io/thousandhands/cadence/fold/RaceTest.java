package io.thousandhands.cadence.fold;

import static io.thousandhands.cadence.fixtures.Events.aCustomer;
import static io.thousandhands.cadence.fixtures.Events.touch;
import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.cadence.fixtures.Database;
import io.thousandhands.cadence.fixtures.MovableClock;
import io.thousandhands.cadence.fixtures.ServiceTest;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.event.TouchEvent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Zombies: several replicas fold the same events at once, in other orders and batches, while the customers arrive, change
 * and go. What stands in the end is what one replica alone would have made of them.
 */
@ServiceTest
class RaceTest {
    private static final int CUSTOMERS = 40;

    @Inject
    Replicas replicas;

    @Inject
    MovableClock clock;

    @Inject
    Database database;

    private final Random random = new Random(20260301);

    @Test
    void whoeverFoldsWhatTogetherTheSameStands() throws Exception {
        List<UUID> customers = ids();
        List<Event> story = story(customers);

        replicas.race(story, random);
        List<String> raced = standings(customers);
        forget(customers);
        replicas.fold(story, 50);

        assertThat(raced).hasSize(CUSTOMERS).isEqualTo(standings(customers));
    }

    /** Each customer arrives, changes twice, may be erased; a dozen touches, a third of which are changed later. */
    private List<Event> story(List<UUID> customers) {
        List<Event> story = new ArrayList<>();
        for (UUID customer : customers) {
            for (long version = 1; version <= 5; version += 2) {
                story.add(aCustomer(customer, daysAgo(300 + version), null, version));
            }
            if (random.nextInt(4) == 0) {
                story.add(new CustomerEvent.Erased(4 + 2 * random.nextInt(2), customer));
            }
            for (int touch = 0; touch < 12; touch++) {
                tellTouch(story, customer, customer + "/" + touch);
            }
        }
        return story;
    }

    private void tellTouch(List<Event> story, UUID customer, String sourceId) {
        String kind = List.of("call", "newsletter", "attempt", "award").get(random.nextInt(4));
        TouchEvent recorded = new TouchEvent.Recorded(touch(customer, kind, daysAgo(random.nextInt(300)), sourceId));
        story.add(recorded);
        if (random.nextInt(3) == 0) {
            story.add(new TouchEvent.Corrected(
                    1 + random.nextInt(2), touch(customer, "email", daysAgo(random.nextInt(300)), sourceId), null));
            story.add(new TouchEvent.Retracted(1 + random.nextInt(2), recorded.touchId(), customer, null, null));
        }
    }

    private void forget(List<UUID> customers) {
        database.run("DELETE FROM ledger WHERE customer_id = ANY($1)", (Object) customers.toArray(UUID[]::new));
        database.run("DELETE FROM standing WHERE customer_id = ANY($1)", (Object) customers.toArray(UUID[]::new));
    }

    private List<String> standings(List<UUID> customers) {
        return database
                .rows(
                        "SELECT (customer_id, version, since, last_at, planned_at, policy_id, appears_at, fades_at, "
                                + "slips_at)::text FROM standing WHERE customer_id = ANY($1) ORDER BY customer_id",
                        (Object) customers.toArray(UUID[]::new))
                .stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private static List<UUID> ids() {
        return Stream.generate(UUID::randomUUID).limit(CUSTOMERS).toList();
    }

    private Instant daysAgo(long days) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}
