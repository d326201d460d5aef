package io.thousandhands.touch.unmatched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.UnmatchedTouchEvent;
import io.thousandhands.contracts.event.UnmatchedTouchEvent.RetractionSettled;
import io.thousandhands.contracts.event.UnmatchedTouchEvent.RetractionWaiting;
import io.thousandhands.contracts.wire.Wire;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.touch.testing.World;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Compaction keeps the last record of a key: it must be the one that holds, in whatever order they came. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "touch"))
class WaitingRetractionsTest {
    @Inject
    World world;

    private final UUID touch = UUID.randomUUID();

    @Test
    void the_newest_retraction_is_sent_again_when_an_older_one_came_last() {
        world.tell(waiting(5), waiting(3));
        await().untilAsserted(() -> assertThat(last()).isEqualTo(waiting(5)));
    }

    @Test
    void a_retraction_told_anew_is_sent_again_when_the_end_of_an_older_one_came_last() {
        world.tell(waiting(3), waiting(5), RetractionSettled.of(waiting(3)));
        await().untilAsserted(() -> assertThat(last()).isEqualTo(waiting(5)));
    }

    @Test
    void a_retraction_whose_end_came_last_waits_no_more() {
        world.tell(waiting(5), RetractionSettled.of(waiting(5)));
        assertThat(world.rows("SELECT version FROM waiting_retraction WHERE touch_id = '" + touch + "'"))
                .isEmpty();
    }

    private UnmatchedTouchEvent last() throws Exception {
        List<ConsumerRecord<String, byte[]>> ours = world.read(Topic.UNMATCHED_TOUCHES).stream()
                .filter(one -> waiting(0).key().equals(one.key()))
                .toList();
        ConsumerRecord<String, byte[]> last = ours.get(ours.size() - 1);
        return (UnmatchedTouchEvent) Wire.decode(last.key(), last.headers(), last.value());
    }

    private RetractionWaiting waiting(long version) {
        return new RetractionWaiting(version, touch, "returned", "erp");
    }
}
