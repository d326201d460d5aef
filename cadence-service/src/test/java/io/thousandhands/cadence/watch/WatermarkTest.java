package io.thousandhands.cadence.watch;

import static io.thousandhands.cadence.fixtures.Events.aCall;
import static io.thousandhands.cadence.fixtures.Events.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thousandhands.cadence.fixtures.Database;
import io.thousandhands.cadence.fixtures.Log;
import io.thousandhands.cadence.fixtures.MovableClock;
import io.thousandhands.cadence.fixtures.ServiceTest;
import io.thousandhands.cadence.fixtures.Settled;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.platform.consume.Watermarks;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Law 7: no alarm outruns the log. */
@ServiceTest
class WatermarkTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    Log log;

    @Inject
    MovableClock clock;

    @Inject
    Settled settled;

    @Inject
    Database database;

    @Inject
    Watermarks watermarks;

    @Inject
    Pool pool;

    @Test
    void aSilenceThatEndedInAnUnreadTouchIsNeverAnnounced() {
        UUID customerId = UUID.randomUUID();
        String touched = log.tell(Topic.TOUCHES, aCall(customerId, clock.instant()));
        settled.after(touched, log.tell(Topic.CUSTOMERS, aCustomer(customerId, clock.instant())));
        settled.aWatchLater();
        SqlConnection other = Await.result(pool.getConnection());
        Transaction holding = Await.result(other.begin());
        Await.result(other.query("LOCK TABLE ledger IN EXCLUSIVE MODE").execute());

        clock.advance(DAY.multipliedBy(72));
        TouchEvent unread = aCall(customerId, clock.instant());
        String answered = log.tell(Topic.TOUCHES, unread);
        clock.advance(DAY.multipliedBy(2));
        awaitCustomersKnownUpTo(clock.instant());
        assertThat(watermarks.least(Set.of(Topic.TOUCHES, Topic.CUSTOMERS)))
                .hasValueSatisfying(watermark -> assertThat(watermark).isBefore(clock.instant()));
        Await.result(holding.rollback());
        Await.result(other.close());

        settled.after(answered);
        settled.aWatchLater();
        assertThat(log.toldOf(customerId)).isEmpty();
    }

    /** Meanwhile the watcher looks again and again. */
    private void awaitCustomersKnownUpTo(Instant time) {
        await().untilAsserted(() -> assertThat(watermarks.least(Set.of(Topic.CUSTOMERS)))
                .hasValueSatisfying(watermark -> assertThat(watermark).isAfterOrEqualTo(time)));
    }
}
