package io.thousandhands.touch.unmatched;

import static io.thousandhands.touch.testing.ACustomer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.Touch.Evidence;
import io.thousandhands.platform.consume.Received;
import io.thousandhands.platform.sql.Transactions;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.touch.fold.MatchingLock;
import io.thousandhands.touch.testing.World;
import io.thousandhands.touch.touch.Reference;
import io.thousandhands.touch.touch.TouchDraft;
import io.thousandhands.touch.touch.WaitingTouch;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * The race of "looked up before the customer came, queued after", step by step: two folds at once, the one that began
 * first commits while the other has begun too. Whichever it is, the touch and its customer find each other.
 */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "touch"))
class MatchingRaceTest {
    @Inject
    Transactions transactions;

    @Inject
    UnmatchedConsumer unmatched;

    @Inject
    Waiting waiting;

    @Inject
    Envelopes envelopes;

    @Inject
    World world;

    private final UUID customer = aCustomer().id();
    private final UUID touch = UUID.randomUUID();
    private final Reference reference = new Reference.ByEmail(customer + "@example.org");

    @Test
    void the_customer_is_folded_while_the_touch_comes() throws Exception {
        atOnce(this::foldCustomer, this::foldTouch);
        found();
    }

    @Test
    void the_touch_is_folded_while_the_customer_comes() throws Exception {
        atOnce(this::foldTouch, this::foldCustomer);
        found();
    }

    @Test
    void two_of_three_namesakes_lose_the_name_at_once() throws Exception {
        List<UUID> namesakes = List.of(UUID.randomUUID(), UUID.randomUUID(), customer);
        transactions.run(connection -> {
            namesakes.forEach(one -> insert(connection, one));
            return true;
        });
        transactions.run(connection -> {
            foldTouch(connection);
            return true;
        });
        atOnce(losing(namesakes.get(0)), losing(namesakes.get(1)));
        found();
    }

    private Consumer<SqlConnection> losing(UUID namesake) {
        return connection -> {
            MatchingLock.shared(connection);
            connection
                    .preparedQuery("DELETE FROM customer_reference WHERE customer_id = $1")
                    .execute(Tuple.of(namesake))
                    .await()
                    .atMost(Duration.ofSeconds(10));
            waiting.lookAgain(connection, Set.of(reference.key()));
        };
    }

    /** The first has done all but commit when the second begins, which then must wait. */
    private void atOnce(Consumer<SqlConnection> first, Consumer<SqlConnection> second) throws Exception {
        CountDownLatch firstIsDone = new CountDownLatch(1);
        CountDownLatch secondWaits = new CountDownLatch(1);
        CompletableFuture<Boolean> one = CompletableFuture.supplyAsync(() -> transactions.run(connection -> {
            first.accept(connection);
            firstIsDone.countDown();
            return within(secondWaits);
        }));
        assertThat(within(firstIsDone)).isTrue();
        CompletableFuture<Boolean> other = CompletableFuture.supplyAsync(() -> transactions.run(connection -> {
            second.accept(connection);
            return true;
        }));
        await().atMost(Duration.ofSeconds(10)).until(this::somebodyWaitsForTheLock);
        secondWaits.countDown();
        assertThat(one.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(other.get(10, TimeUnit.SECONDS)).isTrue();
    }

    /** Marked as due: or, by now, on the log already. */
    private void found() {
        List<String> rows = world.rows("SELECT settled, customer_id FROM unmatched WHERE touch_id = '" + touch + "'");
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0)).matches(row -> row.contains(customer.toString()) || row.contains("\"settled\":true"));
    }

    private boolean somebodyWaitsForTheLock() {
        return !world.rows("SELECT 1 FROM pg_locks WHERE locktype IN ('advisory', 'transactionid') AND NOT granted")
                .isEmpty();
    }

    private void foldTouch(SqlConnection connection) {
        TouchDraft draft = new TouchDraft(
                touch,
                "erp",
                "1",
                "call",
                Instant.parse("2026-03-01T09:30:00Z"),
                Evidence.SEEN,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
        WaitingTouch waitingTouch = new WaitingTouch(reference, draft, Instant.parse("2026-03-01T10:00:00Z"));
        unmatched.fold(
                connection, List.of(new Received(Topic.UNMATCHED_TOUCHES, 0, 0, envelopes.seal(waitingTouch), 0)));
    }

    /** As the fold of customers does it. */
    private void foldCustomer(SqlConnection connection) {
        MatchingLock.shared(connection);
        insert(connection, customer);
        waiting.lookAgain(connection, Set.of(reference.key()));
    }

    private void insert(SqlConnection connection, UUID id) {
        connection
                .preparedQuery("INSERT INTO customer VALUES ($1, 1, false, '{}')")
                .execute(Tuple.of(id))
                .await()
                .atMost(Duration.ofSeconds(10));
        connection
                .preparedQuery("INSERT INTO customer_reference VALUES ($1, $2)")
                .execute(Tuple.of(reference.key(), id))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private static boolean within(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
