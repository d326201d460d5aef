package io.thousandhands.platform.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.PolicyEvent;
import io.thousandhands.platform.sample.Database;
import io.thousandhands.platform.sample.Log;
import io.thousandhands.platform.testing.TestStack;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Policies have one partition, and the sample's own consumer does not read them. */
@QuarkusTest
@WithTestResource(TestStack.class)
class SeekToPositionsTest {
    private static final int AT_LEAST = 5;

    @Inject
    @Identifier("positions")
    SeekToPositions positions;

    @Inject
    Database database;

    @Inject
    Log log;

    private final String group = UUID.randomUUID().toString();
    private long end;

    @BeforeEach
    void policiesAreToldAndNoneIsFolded() {
        for (int i = 0; i < AT_LEAST; i++) {
            end = log.append(Topic.POLICIES, new PolicyEvent.Changed(i, "residential", 4, 0.8))
                            .offset()
                    + 1;
        }
        database.execute("DELETE FROM position WHERE topic = '" + partition().topic() + "'");
    }

    @AfterEach
    void theDatabaseIsThere() {
        database.comeBack();
    }

    @Test
    void reading_goes_on_where_the_database_stands_and_not_where_the_group_does() {
        position(end - 3);
        groupOffset(end - 1);

        assertThat(firstOffsetRead()).isEqualTo(end - 3);
    }

    @Test
    void a_partition_that_was_never_folded_is_read_from_its_beginning() {
        groupOffset(end - 1);

        assertThat(firstOffsetRead()).isEqualTo(beginning());
    }

    @Test
    void positions_that_were_restored_backwards_are_read_again_from_there() {
        position(end - 1);
        assertThat(firstOffsetRead()).isEqualTo(end - 1);

        position(end - 4);

        assertThat(firstOffsetRead()).isEqualTo(end - 4);
    }

    @Test
    void a_log_that_ends_before_what_was_read_of_it_is_read_from_its_beginning() {
        position(end + 5);

        assertThat(firstOffsetRead()).isEqualTo(beginning());

        assertThat(firstOffsetRead()).isEqualTo(beginning());
    }

    /** After a listener threw, Kafka calls it with no partitions: whoever seeks only those reads from the group offset. */
    @Test
    void while_the_database_is_away_nothing_is_read_and_then_from_the_right_place() {
        position(end - 3);
        groupOffset(end - 1);
        try (KafkaConsumer<String, byte[]> consumer = subscribed()) {
            database.goAway();
            for (int i = 0; i < 3; i++) {
                assertThatException().isThrownBy(() -> firstRead(consumer));
            }

            database.comeBack();

            assertThat(firstRead(consumer).offset()).isEqualTo(end - 3);
        }
    }

    @Test
    void a_partition_that_left_and_came_back_is_positioned_anew() {
        position(end - 2);
        try (KafkaConsumer<String, byte[]> consumer = subscribed()) {
            assertThat(firstRead(consumer).offset()).isEqualTo(end - 2);
            positions.onPartitionsRevoked(consumer, List.of(partition()));
            position(end - 4);

            positions.onPartitionsAssigned(consumer, List.of(partition()));

            assertThat(firstRead(consumer).offset()).isEqualTo(end - 4);
        }
    }

    private long firstOffsetRead() {
        try (KafkaConsumer<String, byte[]> consumer = subscribed()) {
            return firstRead(consumer).offset();
        }
    }

    private KafkaConsumer<String, byte[]> subscribed() {
        KafkaConsumer<String, byte[]> consumer = log.consumer(Map.of(
                "group.id", group, "enable.auto.commit", "false", "session.timeout.ms", 6000, "max.poll.records", 1));
        consumer.subscribe(List.of(partition().topic()), new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                positions.onPartitionsRevoked(consumer, partitions);
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                positions.onPartitionsAssigned(consumer, partitions);
            }
        });
        return consumer;
    }

    /** @throws RuntimeException as soon as a poll does */
    private static ConsumerRecord<String, byte[]> firstRead(KafkaConsumer<String, byte[]> consumer) {
        List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();
        for (int i = 0; i < 100 && read.isEmpty(); i++) {
            consumer.poll(Duration.ofMillis(100)).forEach(read::add);
        }
        return read.get(0);
    }

    private TopicPartition partition() {
        return log.partitions(Topic.POLICIES).get(0);
    }

    private void position(long next) {
        database.execute("INSERT INTO position (topic, partition, next_offset, created_at) VALUES ('"
                + partition().topic() + "', 0, " + next + ", now()) "
                + "ON CONFLICT (topic, partition) DO UPDATE SET next_offset = excluded.next_offset");
    }

    private void groupOffset(long next) {
        try (KafkaConsumer<String, byte[]> consumer = log.consumer(Map.of("group.id", group))) {
            consumer.assign(List.of(partition()));
            consumer.commitSync(Map.of(partition(), new OffsetAndMetadata(next)));
        }
    }

    private long beginning() {
        try (KafkaConsumer<String, byte[]> consumer = log.consumer(Map.of())) {
            return consumer.beginningOffsets(List.of(partition()))
                    .values()
                    .iterator()
                    .next();
        }
    }
}
