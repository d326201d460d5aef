package io.thousandhands.cadence.audit;

import static io.thousandhands.cadence.fixtures.Events.aCall;
import static io.thousandhands.cadence.fixtures.Events.aCustomer;
import static io.thousandhands.cadence.fixtures.Events.aMergedCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.cadence.fixtures.Database;
import io.thousandhands.cadence.fixtures.Log;
import io.thousandhands.cadence.fixtures.MovableClock;
import io.thousandhands.cadence.fixtures.ServiceTest;
import io.thousandhands.cadence.fixtures.Settled;
import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.sql.Transactions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class AuditTest {
    @Inject
    Log log;

    @Inject
    MovableClock clock;

    @Inject
    Settled settled;

    @Inject
    Database database;

    @Inject
    Transactions transactions;

    @Inject
    Inspection inspection;

    private final UUID customerId = UUID.randomUUID();

    @BeforeEach
    void aCustomerWhoWasCalled() {
        String touched =
                log.tell(Topic.TOUCHES, aCall(customerId, clock.instant().minus(Duration.ofDays(3))));
        settled.after(touched, log.tell(Topic.CUSTOMERS, aCustomer(customerId, clock.instant())));
    }

    @Test
    void whatIsAsItShouldBeIsLeftAlone() {
        assertThat(inspectAll()).doesNotContain(customerId);
    }

    @Test
    void aSpoiledVectorIsMended() {
        String before = standing();
        database.run("UPDATE standing SET last_at = '{1}' WHERE customer_id = $1", customerId);

        assertThat(inspectAll()).contains(customerId);

        assertThat(standing()).isEqualTo(before);
        assertThat(inspectAll()).doesNotContain(customerId);
    }

    @Test
    void aDeadlineThatNobodyWouldLookAtIsMended() {
        String before = standing();
        database.run("UPDATE standing SET next_at = NULL WHERE customer_id = $1", customerId);

        assertThat(inspectAll()).contains(customerId);

        assertThat(standing()).isEqualTo(before);
    }

    @Test
    void aMemberThatWasForgottenIsCountedAgain() {
        UUID merged = UUID.randomUUID();
        String touched = log.tell(Topic.TOUCHES, aCall(merged, clock.instant()));
        settled.after(touched, log.tell(Topic.CUSTOMERS, aMergedCustomer(merged, clock.instant(), customerId, 1)));
        String before = standing();
        assertThat(inspectAll()).doesNotContain(customerId, merged);
        database.run("UPDATE standing SET members = NULL WHERE customer_id = $1", customerId);

        assertThat(inspectAll()).contains(customerId);

        assertThat(standing()).isEqualTo(before).contains(merged.toString());
    }

    private List<UUID> inspectAll() {
        return transactions
                .run(connection -> inspection.inspect(connection, null, 10_000))
                .mended();
    }

    private String standing() {
        return database.rows("SELECT s::text FROM standing s WHERE customer_id = $1", customerId)
                .get(0)
                .getString(0);
    }
}
