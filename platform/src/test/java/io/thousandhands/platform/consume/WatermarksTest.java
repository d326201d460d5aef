package io.thousandhands.platform.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.sample.Database;
import io.thousandhands.platform.sample.Log;
import io.thousandhands.platform.sample.Touches;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.platform.topics.TopicNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class WatermarksTest {
    private static final Set<Topic> TOUCHES = Set.of(Topic.TOUCHES);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Watermarks watermarks;

    @Inject
    Rounds rounds;

    @Inject
    Database database;

    @Inject
    Log log;

    @Inject
    TopicNames names;

    @Inject
    Clock clock;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void a_log_at_rest_is_known_up_to_now_and_again() {
        Instant before = clock.instant();

        awaitKnownAfter(before);
        awaitKnownAfter(clock.instant());
    }

    @Test
    void what_lies_unread_on_the_log_holds_the_watermark() throws SQLException {
        awaitKnownAfter(clock.instant());
        Instant unread;
        try (Connection holdingUp = database.connect()) {
            holdingUp.setAutoCommit(false);
            holdingUp.createStatement().execute("LOCK TABLE touch IN EXCLUSIVE MODE");
            log.append(Topic.TOUCHES, Touches.touch("unread", "call"));
            unread = clock.instant();

            rounds.await(5);

            assertThat(watermarks.least(TOUCHES))
                    .hasValueSatisfying(known -> assertThat(known).isBeforeOrEqualTo(unread));
            holdingUp.rollback();
        }
        awaitKnownAfter(unread);
    }

    @Test
    void a_topic_of_which_nothing_is_known_leaves_the_least_unknown() {
        awaitKnownAfter(clock.instant());

        assertThat(watermarks.least(Set.of(Topic.CUSTOMERS))).isEmpty();
        assertThat(watermarks.least(Set.of(Topic.TOUCHES, Topic.CUSTOMERS))).isEmpty();
    }

    @Test
    void the_end_of_a_transaction_is_no_event_to_wait_for() {
        inTransaction(true);
        awaitKnownAfter(clock.instant());

        inTransaction(false);
        awaitKnownAfter(clock.instant());
    }

    private void awaitKnownAfter(Instant instant) {
        await().atMost(PATIENCE)
                .until(() -> watermarks.least(TOUCHES).filter(instant::isBefore).isPresent());
    }

    private void inTransaction(boolean committed) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("transactional.id", UUID.randomUUID().toString());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(names.of(Topic.TOUCHES), "nobody", new byte[0]));
            if (committed) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
        }
    }

    /** Counts the rounds of the watermarks' thread. */
    @ApplicationScoped
    static class Rounds {
        private final AtomicInteger count = new AtomicInteger();

        void round(@Observes WatermarkAdvanced advanced) {
            count.incrementAndGet();
        }

        void await(int more) {
            int from = count.get();
            org.awaitility.Awaitility.await().atMost(PATIENCE).until(() -> count.get() >= from + more);
        }
    }
}
