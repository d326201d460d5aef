package io.thousandhands.platform.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final TopicPartition partition =
            new TopicPartition(UUID.randomUUID().toString(), 0);

    @Test
    void an_event_after_the_end_of_a_transaction_joins_on_to_the_one_before_it() {
        Progress.assigned(partition, 0);
        Progress.polled(partition, 0, 1, 1);
        Progress.folded(partition, new Stretch(0, 1));
        Progress.polled(partition, 0, 0, 2);

        Progress.polled(partition, 2, 3, 3);
        long begin = Progress.beginOf(partition, 2).orElseThrow();
        Progress.folded(partition, new Stretch(begin, 3));

        assertThat(begin).isEqualTo(1);
        assertThat(Progress.foldedThrough(Set.of(partition.topic()))).containsEntry(partition, new Stretch(3, 3));
    }
}
