package io.thousandhands.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.KindEvent;
import io.thousandhands.platform.sample.Database;
import io.thousandhands.platform.sample.Log;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.sql.Transactions;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.platform.topics.TopicNames;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The sample's relay runs all the while; kinds have one partition, so their order is the order of relaying. */
@QuarkusTest
@WithTestResource(TestStack.class)
class RelayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Outbox outbox;

    @Inject
    OutboxRows rows;

    @Inject
    Transactions transactions;

    @Inject
    Database database;

    @Inject
    Log log;

    @Inject
    Pool pool;

    @Inject
    TopicNames names;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @ConfigProperty(name = "thousandhands.topics.prefix")
    String prefix;

    @AfterEach
    void allIsWell() {
        database.execute("DROP TRIGGER IF EXISTS outage ON outbox", "DROP FUNCTION IF EXISTS outage");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(database.query("SELECT id FROM outbox"))
                .isEmpty());
    }

    @Test
    void what_was_told_lies_on_the_topic_as_a_cloud_event_in_the_order_of_telling() {
        String name = newName();

        tell(changed(name, 1), changed(name, 2), new KindEvent.Removed(3, name));

        List<ConsumerRecord<String, byte[]>> told = awaitTold(name, 3);
        assertThat(told).extracting(RelayTest::version).containsExactly("1", "2", "3");
        assertThat(header(told.get(0), "ce_type")).isEqualTo("io.thousandhands.kind.changed.v1");
        assertThat(header(told.get(0), "ce_source")).isEqualTo("/sample-service");
        assertThat(header(told.get(0), "content-type")).isEqualTo("application/json");
        assertThat(new String(told.get(0).value(), UTF_8)).startsWith("{\"version\":1,\"name\":\"" + name);
        assertThat(told.get(2).value()).isNull();
        assertThat(header(told.get(2), "ce_type")).isEqualTo("io.thousandhands.kind.removed.v1");
    }

    @Test
    void what_was_rolled_back_is_told_to_nobody() {
        String undone = newName();
        String done = newName();

        tellAndFail(changed(undone, 1));
        tell(changed(done, 1));

        awaitTold(done, 1);
        assertThat(told(undone)).isEmpty();
    }

    @Test
    void a_row_that_commits_late_with_a_lower_id_is_relayed() throws SQLException {
        String late = newName();
        String early = newName();
        try (Connection slow = database.connect()) {
            slow.setAutoCommit(false);
            insert(slow, changed(late, 1));
            tell(changed(early, 1));
            awaitTold(early, 1);

            slow.commit();
        }

        awaitTold(late, 1);
        assertThat(idsInOrderOfRelaying(early, late)).containsExactly(early, late);
    }

    @Test
    void a_relay_that_dies_between_sending_and_deleting_says_it_again_under_the_same_id() {
        String name = newName();
        database.execute(
                "CREATE FUNCTION outage() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'outage'; END $$",
                "CREATE TRIGGER outage BEFORE DELETE ON outbox EXECUTE FUNCTION outage()");

        tell(changed(name, 1));

        List<ConsumerRecord<String, byte[]>> told = awaitTold(name, 2);
        assertThat(told).extracting(record -> header(record, "ce_id")).containsOnly(name + ":1");
        assertThat(database.query("SELECT key FROM outbox")).containsExactly(name);
    }

    @Test
    void a_relay_that_another_replaced_unknowingly_is_fenced_and_leads_again() {
        String name = newName();
        try (RelayProducer usurper = new RelayProducer(kafka, names, prefix + "sample-service-relay")) {
            tell(changed(name, 1));

            awaitTold(name, 1);
            assertThat(told(name)).hasSize(1);
        }
    }

    @Test
    void only_one_relay_leads_at_a_time() {
        tell(changed(newName(), 1));
        allIsWell();

        assertThat(Leadership.tryAcquire(pool)).isEmpty();
    }

    @Test
    void a_lost_connection_is_opened_again() {
        String name = newName();
        int terminated = database.query(
                        "SELECT pg_terminate_backend(l.pid) FROM pg_locks l WHERE l.locktype = 'advisory' "
                                + "AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())")
                .size();

        tell(changed(name, 1));

        awaitTold(name, 1);
        assertThat(terminated).isEqualTo(1);
    }

    @Test
    void a_lost_notification_is_made_up_for_by_looking() {
        database.execute("ALTER TABLE outbox DISABLE TRIGGER outbox_told");
        try {
            String name = newName();

            tell(changed(name, 1));

            awaitTold(name, 1);
        } finally {
            database.execute("ALTER TABLE outbox ENABLE TRIGGER outbox_told");
        }
    }

    @Test
    void the_database_goes_and_comes_back_and_all_is_told() {
        String before = newName();
        String after = newName();
        tell(changed(before, 1));

        database.goAway();
        database.comeBack();
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            tell(changed(after, 1));
            return true;
        });

        awaitTold(before, 1);
        awaitTold(after, 1);
    }

    private void tell(KindEvent... events) {
        transactions.run(connection -> {
            Await.result(outbox.tell(connection, Topic.KINDS, Arrays.asList(events)));
            return events;
        });
    }

    private void tellAndFail(KindEvent event) {
        try {
            transactions.run(connection -> {
                Await.result(outbox.tell(connection, Topic.KINDS, List.of(event)));
                throw new IllegalStateException("on purpose");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("on purpose");
        }
    }

    /** As one who writes rows one at a time does. */
    private void insert(Connection connection, KindEvent event) throws SQLException {
        OutboxRow row = rows.of(Topic.KINDS, event);
        try (var statement = connection.prepareStatement(OutboxRow.INSERT.replaceAll("\\?[1-4]", "?"))) {
            statement.setString(1, row.topic());
            statement.setString(2, row.key());
            statement.setString(3, row.headers());
            statement.setBytes(4, row.value());
            statement.executeUpdate();
        }
    }

    private List<ConsumerRecord<String, byte[]>> awaitTold(String name, int atLeast) {
        await().atMost(PATIENCE).until(() -> told(name).size() >= atLeast);
        return told(name);
    }

    private List<ConsumerRecord<String, byte[]>> told(String name) {
        return log.read(Topic.KINDS).stream()
                .filter(record -> record.key().equals(name))
                .toList();
    }

    private List<String> idsInOrderOfRelaying(String... of) {
        return log.read(Topic.KINDS).stream()
                .map(ConsumerRecord::key)
                .filter(List.of(of)::contains)
                .toList();
    }

    private static KindEvent.Changed changed(String name, long version) {
        return new KindEvent.Changed(version, name, 0.5, 3, true);
    }

    private static String newName() {
        return "kind-" + UUID.randomUUID();
    }

    private static String version(ConsumerRecord<String, byte[]> record) {
        return header(record, "ce_version");
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(
                Objects.requireNonNull(record.headers().lastHeader(name), name).value(), UTF_8);
    }
}
