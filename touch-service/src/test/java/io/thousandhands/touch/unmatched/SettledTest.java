package io.thousandhands.touch.unmatched;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.Touch.Evidence;
import io.thousandhands.contracts.event.UnmatchedTouchEvent;
import io.thousandhands.contracts.event.UnmatchedTouchEvent.Settled;
import io.thousandhands.platform.consume.Received;
import io.thousandhands.platform.sql.Transactions;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.touch.testing.World;
import io.thousandhands.touch.touch.Reference;
import io.thousandhands.touch.touch.TouchDraft;
import io.thousandhands.touch.touch.WaitingTouch;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What waits and what ends it, in whatever order both are read. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "touch"))
class SettledTest {
    @Inject
    Transactions transactions;

    @Inject
    UnmatchedConsumer unmatched;

    @Inject
    Envelopes envelopes;

    @Inject
    World world;

    private final UUID touch = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();

    @Test
    void the_end_of_a_waiting_leaves_what_was_told_anew_since() {
        fold(waiting(0), waiting(5), Settled.of(0, touch));
        assertThat(row()).contains("\"settled\":false", "\"version\":5");
    }

    @Test
    void what_is_settled_waits_no_more_even_if_it_is_read_afterwards() {
        fold(Settled.of(5, touch));
        fold(waiting(5), waiting(0));
        assertThat(row()).contains("\"settled\":true");
    }

    @Test
    void what_is_told_after_the_end_waits_again() {
        fold(waiting(0), Settled.of(0, touch));
        fold(waiting(5));
        assertThat(row()).contains("\"settled\":false", "\"version\":5");
        fold(Settled.of(5, touch));
        assertThat(row()).contains("\"settled\":true");
    }

    private void fold(UnmatchedTouchEvent... events) {
        List<Received> received = Stream.of(events)
                .map(event -> new Received(Topic.UNMATCHED_TOUCHES, 0, 0, event, 0))
                .toList();
        transactions.run(connection -> {
            unmatched.fold(connection, received);
            return true;
        });
    }

    private String row() {
        List<String> rows = world.rows("SELECT settled, version FROM unmatched WHERE touch_id = '" + touch + "'");
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private UnmatchedTouchEvent.Waiting waiting(long version) {
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
        Instant received = Instant.parse("2026-03-01T10:00:00Z");
        return envelopes.seal(new WaitingTouch(new Reference.ById(customer), draft, version, received));
    }
}
