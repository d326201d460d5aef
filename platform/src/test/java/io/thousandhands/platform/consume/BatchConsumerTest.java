package io.thousandhands.platform.consume;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.contracts.wire.EncodedEvent;
import io.thousandhands.contracts.wire.Wire;
import io.thousandhands.platform.sample.Database;
import io.thousandhands.platform.sample.Log;
import io.thousandhands.platform.sample.Touches;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.platform.topics.TopicNames;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Batches handed in as a channel would, on a topic that the sample's own consumer does not read. */
@QuarkusTest
@WithTestResource(TestStack.class)
class BatchConsumerTest {
    private static final int PARTITION = 1;
    private static final String INSERT = "INSERT INTO folded SELECT unnest($1::text[]) ON CONFLICT DO NOTHING";

    @Inject
    BatchConsumer consumer;

    @Inject
    Database database;

    @Inject
    TopicNames names;

    @Inject
    Log log;

    @BeforeEach
    void nothingIsFolded() {
        database.execute(
                "CREATE TABLE IF NOT EXISTS folded (source_id text PRIMARY KEY)",
                "TRUNCATE folded",
                "DELETE FROM position WHERE topic = '" + topic() + "'");
        databaseStandsAt(0);
    }

    @AfterEach
    void nothingIsAssigned() {
        Progress.revoked(partition());
    }

    @Test
    void a_batch_and_its_position_are_committed_together() {
        List<Integer> sizes = new ArrayList<>();
        databaseStandsAt(10);

        consumer.consume(batch(10, 5), (connection, events) -> {
            sizes.add(events.size());
            insert(connection, events);
        });

        assertThat(sizes).containsExactly(5);
        assertThat(folded()).containsExactly("10", "11", "12", "13", "14");
        assertThat(position()).containsExactly("15");
    }

    @Test
    void a_fold_that_loses_its_connection_is_tried_again_and_done_once() {
        AtomicInteger tries = new AtomicInteger();

        consumer.consume(batch(0, 3), (connection, events) -> {
            insert(connection, events);
            if (tries.incrementAndGet() < 3) {
                Await.result(connection
                        .query("SELECT pg_terminate_backend(pg_backend_pid())")
                        .execute());
            }
        });

        assertThat(tries).hasValue(3);
        assertThat(folded()).containsExactly("0", "1", "2");
        assertThat(position()).containsExactly("3");
    }

    @Test
    void of_a_hundred_the_one_that_breaks_the_fold_is_set_aside() {
        int before = deadLetters();

        consumer.consume(batch(0, 100), (connection, events) -> {
            insert(connection, events);
            if (events.stream().anyMatch(event -> event.offset() == 37)) {
                throw new IllegalArgumentException("cannot digest it");
            }
        });

        assertThat(folded()).hasSize(99).doesNotContain("37");
        assertThat(position()).containsExactly("100");
        assertThat(deadLetters() - before).isEqualTo(1);
    }

    @Test
    void what_postgresql_refuses_of_one_record_is_set_aside_too() {
        int before = deadLetters();

        consumer.consume(batch(0, 8), (connection, events) -> {
            insert(connection, events);
            Await.result(connection
                    .preparedQuery("SELECT 1 / (n - 5) FROM unnest($1::bigint[]) AS u(n)")
                    .execute(Tuple.of(events.stream().map(Received::offset).toArray(Long[]::new))));
        });

        assertThat(folded()).hasSize(7).doesNotContain("5");
        assertThat(deadLetters() - before).isEqualTo(1);
    }

    @Test
    void a_position_never_goes_back() {
        databaseStandsAt(10);
        consumer.consume(batch(10, 5), BatchConsumerTest::insert);

        consumer.consume(batch(0, 5), BatchConsumerTest::insert);

        assertThat(position()).containsExactly("15");
    }

    @Test
    void a_batch_before_whose_first_record_lies_no_event_joins_on() {
        databaseStandsAt(7);

        consumer.consume(delivered(7, records(10, 5)), BatchConsumerTest::insert);

        assertThat(folded()).hasSize(5);
        assertThat(position()).containsExactly("15");
    }

    @Test
    void what_was_read_before_positions_were_truncated_leaves_nothing() {
        databaseStandsAt(10);
        ConsumerRecords<String, byte[]> readBefore = batch(10, 5);
        database.execute("DELETE FROM position WHERE topic = '" + topic() + "'");

        consumer.consume(readBefore, BatchConsumerTest::insert);

        assertThat(folded()).isEmpty();
        assertThat(position()).isEmpty();
    }

    @Test
    void what_was_read_before_leaves_nothing_also_when_another_replica_has_begun_again() {
        databaseStandsAt(10);
        ConsumerRecords<String, byte[]> readBefore = batch(10, 5);
        databaseStandsAt(4);

        consumer.consume(readBefore, BatchConsumerTest::insert);

        assertThat(folded()).isEmpty();
        assertThat(position()).containsExactly("4");
    }

    /** Half of a batch is folded when everything is truncated: the rest must not hide what is missing. */
    @Test
    void a_batch_that_is_halved_for_its_poison_stops_where_positions_are_truncated() {
        consumer.consume(batch(0, 8), (connection, events) -> {
            insert(connection, events);
            if (events.stream().anyMatch(event -> event.offset() == 5)) {
                throw new IllegalArgumentException("cannot digest it");
            }
            if (events.get(0).offset() == 4) {
                databaseStandsAt(2);
            }
        });

        assertThat(folded()).containsExactly("0", "1", "2", "3");
        assertThat(position()).containsExactly("2");
    }

    @Test
    void what_was_delivered_before_reading_began_again_is_passed_over() {
        ConsumerRecords<String, byte[]> before = batch(10, 5);
        Progress.assigned(partition(), 0);

        consumer.consume(before, BatchConsumerTest::insert);

        assertThat(folded()).isEmpty();
        assertThat(position()).containsExactly("0");
    }

    private static void insert(SqlConnection connection, List<Received> events) {
        String[] ids = events.stream()
                .map(event -> ((TouchEvent.Recorded) event.event()).touch().sourceId())
                .toArray(String[]::new);
        Await.result(connection.preparedQuery(INSERT).execute(Tuple.of((Object) ids)));
    }

    private ConsumerRecords<String, byte[]> batch(long from, int size) {
        return delivered(from, records(from, size));
    }

    /** As the consumer hears of them, who stood at {@code begin} before. */
    private ConsumerRecords<String, byte[]> delivered(long begin, ConsumerRecords<String, byte[]> records) {
        Progress.assigned(partition(), begin);
        return new DeliveryInterceptor().onConsume(records);
    }

    private ConsumerRecords<String, byte[]> records(long from, int size) {
        List<ConsumerRecord<String, byte[]>> records =
                IntStream.range(0, size).mapToObj(i -> at(from + i)).toList();
        return new ConsumerRecords<>(
                Map.of(partition(), records), Map.of(partition(), new OffsetAndMetadata(from + size)));
    }

    private TopicPartition partition() {
        return new TopicPartition(topic(), PARTITION);
    }

    private void databaseStandsAt(long next) {
        database.execute("INSERT INTO position (topic, partition, next_offset, created_at) VALUES ('" + topic() + "', "
                + PARTITION + ", " + next + ", now()) "
                + "ON CONFLICT (topic, partition) DO UPDATE SET next_offset = excluded.next_offset");
    }

    private ConsumerRecord<String, byte[]> at(long offset) {
        EncodedEvent touch = Wire.encode(Touches.touch(Long.toString(offset), "call"), "/test", Instant.EPOCH);
        return new ConsumerRecord<>(
                topic(),
                PARTITION,
                offset,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                touch.key(),
                touch.value(),
                new RecordHeaders(touch.kafkaHeaders()),
                Optional.empty());
    }

    private String topic() {
        return names.of(Topic.NUDGES);
    }

    private List<String> folded() {
        return database.query("SELECT source_id FROM folded ORDER BY source_id::int");
    }

    private List<String> position() {
        return database.query("SELECT next_offset FROM position WHERE topic = '" + topic() + "'");
    }

    private int deadLetters() {
        return log.read(names.deadLettersOf(Topic.NUDGES)).size();
    }
}
