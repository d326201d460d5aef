package io.thousandhands.local.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.thousandhands.local.Databases;
import io.thousandhands.local.RunningStack;
import io.thousandhands.local.Service;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The next release, rolled out beside the present one: what its migrations do to the databases, and what it tells. */
final class NewerRelease {
    static final String ANOTHER_TYPE = "io.thousandhands.touch.cherished.v1";

    /** Of each service a table that it reads and writes all the time, by single columns and by all. */
    private static final Map<Service, String> EXPANSIONS = Map.of(
            Service.CUSTOMER, "ALTER TABLE customer ADD COLUMN mood text",
            Service.TOUCH, "ALTER TABLE timeline ADD COLUMN mood text NOT NULL DEFAULT 'unknown'",
            Service.CADENCE, "ALTER TABLE standing ADD COLUMN mood text",
            Service.NOTIFICATION, "ALTER TABLE nudge ADD COLUMN mood text NOT NULL DEFAULT 'unknown'");

    /** As Flyway notes it. */
    private static final String NOTED = """
            INSERT INTO flyway_schema_history
            SELECT max(installed_rank) + 1, '900', 'mood', 'SQL', 'V900__mood.sql', 42, 'newer', now(), 1, true
            FROM flyway_schema_history""";

    private final RunningStack stack;
    private final Path data;

    NewerRelease(RunningStack stack, Path data) {
        this.stack = stack;
        this.data = data;
    }

    /** While the present release works on them. */
    void expandDatabases() throws SQLException {
        for (var expansion : EXPANSIONS.entrySet()) {
            try (var connection = Databases.open(data, expansion.getKey());
                    var sql = connection.createStatement()) {
                sql.execute(expansion.getValue());
                sql.execute("CREATE TABLE mood (id uuid PRIMARY KEY, said text NOT NULL)");
                sql.execute(NOTED);
            }
        }
    }

    /** A touch that says more than the present release knows of. */
    void recordTouch(String customerId, String sourceId) {
        tell("io.thousandhands.touch.recorded.v1", customerId, """
                {"touch":{"id":"%s","customerId":"%s","source":"newer","sourceId":"%s","kind":"call",\
                "occurredAt":"2025-04-01T10:00:00Z","evidence":"seen","mood":"good","pictures":[{"of":"a kite"}]},\
                "consent":{"given":true}}""".formatted(UUID.randomUUID(), customerId, sourceId));
    }

    /** What the present release knows nothing of: whoever tells it before all readers know it was too early. */
    void tellAnotherType(String customerId) {
        tell(ANOTHER_TYPE, customerId, "{\"cherished\":{\"by\":\"the newer release\"}}");
    }

    /** The types of what readers of the present release put aside. */
    Set<String> putAside() {
        var types = new TreeSet<String>();
        TopicReader.read(
                stack,
                "touches.dead",
                letter -> types.add(
                        new String(letter.headers().lastHeader("ce_type").value(), UTF_8)));
        return types;
    }

    private void tell(String type, String customerId, String value) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", stack.description().path("kafka").asText(), "acks", "all");
        var told = new ProducerRecord<>("touches", customerId, value.getBytes(UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_source", "/touch-service",
                        "ce_type", type,
                        "ce_time", "2025-04-01T10:00:00Z",
                        "ce_version", "0",
                        "ce_mood", "good",
                        "content-type", "application/json")
                .forEach((name, text) -> told.headers().add(name, text.getBytes(UTF_8)));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(told);
            producer.flush();
        }
    }
}
