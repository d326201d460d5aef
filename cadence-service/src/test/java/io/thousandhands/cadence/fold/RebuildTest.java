package io.thousandhands.cadence.fold;

import static io.thousandhands.cadence.fixtures.Events.aCall;
import static io.thousandhands.cadence.fixtures.Events.aCustomer;
import static io.thousandhands.cadence.fixtures.Events.aMergedCustomer;
import static io.thousandhands.cadence.fixtures.Events.aTouch;
import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.cadence.fixtures.Database;
import io.thousandhands.cadence.fixtures.Log;
import io.thousandhands.cadence.fixtures.MovableClock;
import io.thousandhands.cadence.fixtures.ServiceTest;
import io.thousandhands.cadence.fixtures.Settled;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.platform.consume.Rebuild;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Law 1: what is a projection can be truncated while the service runs, is read again, and comes out the same. */
@ServiceTest
class RebuildTest {
    private static final List<String> PARTITIONED_LEDGER = List.of(
            "ALTER TABLE ledger RENAME TO ledger_before",
            "CREATE TABLE ledger (LIKE ledger_before INCLUDING ALL) PARTITION BY HASH (customer_id)",
            "CREATE TABLE ledger_0 PARTITION OF ledger FOR VALUES WITH (MODULUS 2, REMAINDER 0)",
            "CREATE TABLE ledger_1 PARTITION OF ledger FOR VALUES WITH (MODULUS 2, REMAINDER 1)",
            "DROP TABLE ledger_before");

    @Inject
    Log log;

    @Inject
    MovableClock clock;

    @Inject
    Settled settled;

    @Inject
    Database database;

    @Inject
    Rebuild rebuild;

    @Test
    void afterATruncationEverythingComesOutTheSameAndNothingIsToldTwice() {
        List<UUID> customers = tellAStory();
        settled.aWatchLater();
        settled.everyPartitionIsHeld();
        List<String> before = dump(customers);
        List<Event> told = log.all(Topic.CADENCE);
        assertThat(before).hasSizeGreaterThan(customers.size());

        rebuild.now();
        settled.aWatchLater();

        assertThat(dump(customers)).isEqualTo(before);
        assertThat(log.all(Topic.CADENCE)).containsExactlyInAnyOrderElementsOf(told);
    }

    /** As docs/scale.md tells to do it. */
    @Test
    void inALedgerThatIsPartitionedByCustomerEverythingComesOutTheSame() {
        List<UUID> customers = tellAStory();
        settled.aWatchLater();
        settled.everyPartitionIsHeld();
        List<String> before = dump(customers);

        PARTITIONED_LEDGER.forEach(database::run);
        rebuild.now();
        settled.aWatchLater();

        assertThat(dump(customers)).isEqualTo(before);
    }

    /** Every projected row of theirs. */
    private List<String> dump(List<UUID> customers) {
        return Stream.of("ledger", "standing", "customer_owner")
                .flatMap(table -> database.rowsOf(customers, table).stream())
                .toList();
    }

    private List<UUID> tellAStory() {
        List<UUID> customers = new ArrayList<>();
        for (int daysAgo : List.of(1, 75, 80, 95, 200, 900)) {
            UUID customer = UUID.randomUUID();
            customers.add(customer);
            TouchEvent wrong = aCall(customer, ago(daysAgo - 1));
            log.tell(Topic.TOUCHES, wrong);
            log.tell(Topic.TOUCHES, new TouchEvent.Retracted(3, wrong.touchId(), customer, null, null));
            log.tell(Topic.TOUCHES, aTouch(customer, "newsletter", ago(daysAgo + 3)));
            String touched = log.tell(Topic.TOUCHES, aCall(customer, ago(daysAgo)));
            settled.after(touched, log.tell(Topic.CUSTOMERS, aCustomer(customer, ago(1000))));
        }
        customers.addAll(merged(customers.get(5)));
        UUID gone = UUID.randomUUID();
        log.tell(Topic.TOUCHES, aCall(gone, ago(300)));
        log.tell(Topic.CUSTOMERS, aCustomer(gone, ago(400)));
        settled.after(log.tell(Topic.CUSTOMERS, new CustomerEvent.Erased(2, gone)));
        customers.add(gone);
        return customers;
    }

    /** One who was merged into this customer, and one who was split again. */
    private List<UUID> merged(UUID root) {
        List<UUID> merged = List.of(UUID.randomUUID(), UUID.randomUUID());
        for (UUID customer : merged) {
            log.tell(Topic.TOUCHES, aCall(customer, ago(85)));
            settled.after(log.tell(Topic.CUSTOMERS, aMergedCustomer(customer, ago(1000), root, 1)));
        }
        settled.after(log.tell(Topic.TOUCHES, aCall(merged.get(0), ago(82))));
        settled.after(log.tell(Topic.CUSTOMERS, aCustomer(merged.get(1), ago(1000), null, 2)));
        return merged;
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}
