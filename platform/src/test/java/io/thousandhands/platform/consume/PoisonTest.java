package io.thousandhands.platform.consume;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.wire.EncodedEvent;
import io.thousandhands.contracts.wire.Wire;
import io.thousandhands.platform.sample.Database;
import io.thousandhands.platform.sample.Log;
import io.thousandhands.platform.sample.Touches;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.platform.topics.TopicNames;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All into one partition, while the fold is held up: so they come in one batch or a few. */
@QuarkusTest
@WithTestResource(TestStack.class)
class PoisonTest {
    private static final int PARTITION = 2;

    @Inject
    Log log;

    @Inject
    Database database;

    @Inject
    TopicNames names;

    private String run = "";

    @BeforeEach
    void newRun() {
        run = UUID.randomUUID().toString();
    }

    @Test
    void records_that_cannot_be_read_or_folded_are_set_aside_alone_and_their_neighbours_folded() throws SQLException {
        List<RecordMetadata> bad = new ArrayList<>();
        List<String> good = new ArrayList<>();
        try (Connection holdingUp = database.connect()) {
            holdingUp.setAutoCommit(false);
            holdingUp.createStatement().execute("LOCK TABLE touch IN EXCLUSIVE MODE");
            for (int i = 0; i < 40; i++) {
                good.add(appendGood(i));
                bad.addAll(i % 10 == 5 ? appendBad(i) : List.of());
            }
            holdingUp.rollback();
        }

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(database.query("SELECT id FROM touch")).containsAll(good);
            assertThat(deadLetters()).hasSize(bad.size());
        });
        assertThat(deadLetters())
                .extracting(letter -> header(letter, "dead-offset"))
                .containsExactlyInAnyOrderElementsOf(
                        bad.stream().map(at -> Long.toString(at.offset())).toList());
        assertThat(database.query("SELECT id FROM touch WHERE kind = 'poison'")).isEmpty();
    }

    @Test
    void a_dead_letter_says_where_it_lay_and_why_and_is_otherwise_as_it_was() {
        RecordMetadata at = appendUnknownType();

        await().atMost(Duration.ofSeconds(30)).until(() -> !deadLetters().isEmpty());
        ConsumerRecord<String, byte[]> letter = deadLetters().get(0);
        assertThat(letter.key()).isEqualTo(run);
        assertThat(letter.value()).isEqualTo("{}".getBytes(UTF_8));
        assertThat(header(letter, "ce_type")).isEqualTo("io.thousandhands.touch.imagined.v1");
        assertThat(header(letter, "dead-topic")).isEqualTo(names.of(Topic.TOUCHES));
        assertThat(header(letter, "dead-partition")).isEqualTo(Integer.toString(PARTITION));
        assertThat(header(letter, "dead-offset")).isEqualTo(Long.toString(at.offset()));
        assertThat(header(letter, "dead-cause")).isEqualTo("Unknown type io.thousandhands.touch.imagined.v1");
    }

    private String appendGood(int i) {
        var touch = Touches.touch(run + i, "call");
        append(touch);
        return touch.touchId().toString();
    }

    /** One for each way of being bad. */
    private List<RecordMetadata> appendBad(int i) {
        return List.of(
                appendUnknownType(),
                append(Touches.touch(run + "bad" + i, "poison")),
                appendRaw("touch.recorded.v1", "{\"touch\":".getBytes(UTF_8)),
                appendRaw("touch.recorded.v1", null),
                appendRaw(null, new byte[] {0, 1, 2}));
    }

    private RecordMetadata appendUnknownType() {
        return appendRaw("touch.imagined.v1", "{}".getBytes(UTF_8));
    }

    private RecordMetadata append(Event event) {
        EncodedEvent encoded = Wire.encode(event, run, Instant.EPOCH);
        return log.append(new ProducerRecord<>(
                names.of(Topic.TOUCHES), PARTITION, encoded.key(), encoded.value(), encoded.kafkaHeaders()));
    }

    private RecordMetadata appendRaw(@Nullable String type, byte @Nullable [] value) {
        ProducerRecord<String, byte[]> raw = new ProducerRecord<>(names.of(Topic.TOUCHES), PARTITION, run, value);
        raw.headers().add("ce_source", run.getBytes(UTF_8));
        if (type != null) {
            raw.headers().add(Wire.TYPE, ("io.thousandhands." + type).getBytes(UTF_8));
        }
        return log.append(raw);
    }

    /** Of this run. */
    private List<ConsumerRecord<String, byte[]>> deadLetters() {
        return log.read(names.deadLettersOf(Topic.TOUCHES)).stream()
                .filter(letter -> letter.headers().lastHeader("ce_source") != null
                        && header(letter, "ce_source").equals(run))
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(
                Objects.requireNonNull(record.headers().lastHeader(name), name).value(), UTF_8);
    }
}
