package io.thousandhands.platform.operations;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.contracts.wire.EncodedEvent;
import io.thousandhands.contracts.wire.Wire;
import io.thousandhands.platform.sample.Database;
import io.thousandhands.platform.sample.Log;
import io.thousandhands.platform.sample.Touches;
import io.thousandhands.platform.testing.Backends;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.platform.topics.TopicNames;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class DeadLettersTest {
    private static final String LETTERS = "/api/dead-letters/sample-service";
    private static final int TEN_MEGABYTES = 10_000_000;

    @Inject
    Log log;

    @Inject
    Database database;

    @Inject
    TopicNames names;

    @BeforeEach
    void noneWaits() {
        database.execute("UPDATE dead_letter SET state = 'given_up'");
    }

    @AfterEach
    void poisonIsPoison() {
        // At once: a rebuild that goes on would fold it between two statements.
        database.execute("""
                DO $$ BEGIN
                    LOCK TABLE touch;
                    DELETE FROM touch WHERE kind = 'poison';
                    ALTER TABLE touch DROP CONSTRAINT IF EXISTS known_kind;
                    ALTER TABLE touch ADD CONSTRAINT known_kind CHECK (kind <> 'poison');
                END $$
                """);
    }

    @Test
    void what_was_put_aside_is_shown_without_what_it_says() {
        String id = putAside(raw("touch.recorded.v1", "{\"name\": \"Ada Lovelace\"".getBytes(UTF_8)));

        String shown = admin().get(LETTERS + "/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("topic", equalTo("touches"))
                .body("type", equalTo("io.thousandhands.touch.recorded.v1"))
                .body("cause", notNullValue())
                .body("size", equalTo(23))
                .body("at", notNullValue())
                .body("state", equalTo("waiting"))
                .body("triedAt", nullValue())
                .extract()
                .asString();
        assertThat(shown).doesNotContain("Ada");
        list("?topic=touches&state=waiting").body("items.id", hasItem(id));
        list("?topic=customers").body("items.id", not(hasItem(id)));
    }

    @Test
    void garbage_stays_broken_until_it_is_given_up() {
        String id = putAside(raw("touch.recorded.v1", new byte[] {0, 1, 2}));

        redrive(id).body("state", equalTo("waiting")).body("triedAt", notNullValue());

        admin().post(LETTERS + "/" + id + "/give-up").then().statusCode(200).body("state", equalTo("given_up"));
        list("?state=waiting").body("items.id", not(hasItem(id)));
    }

    @Test
    void what_broke_a_fold_is_folded_once_its_reason_has_passed() {
        TouchEvent poison = Touches.touch(UUID.randomUUID().toString(), "poison");
        String id = putAside(record(poison));
        redrive(id).body("state", equalTo("waiting")).body("cause", equalTo("PgException 23514"));
        database.execute("ALTER TABLE touch DROP CONSTRAINT known_kind");

        redrive(id).body("state", equalTo("redriven"));

        assertThat(kindsOf(poison)).containsExactly("poison");
    }

    @Test
    void who_is_redriven_twice_is_folded_once() {
        TouchEvent poison = Touches.touch(UUID.randomUUID().toString(), "poison");
        String id = putAside(record(poison));
        database.execute("ALTER TABLE touch DROP CONSTRAINT known_kind");
        redrive(id).body("state", equalTo("redriven"));
        database.execute("DELETE FROM touch WHERE kind = 'poison'");

        redrive(id).body("state", equalTo("redriven"));

        assertThat(kindsOf(poison)).isEmpty();
    }

    /** As an older version left it, which did not know the type. */
    @Test
    void a_type_that_was_unknown_is_folded_once_it_is_known() {
        TouchEvent touch = Touches.touch(UUID.randomUUID().toString(), "call");
        RecordMetadata dead = log.append(to(names.deadLettersOf(Topic.TOUCHES), touch));
        database.execute(
                "INSERT INTO dead_letter (topic, partition, at_offset, dead_partition, dead_offset, type, cause, "
                        + "size, put_aside_at) VALUES ('touches', 0, " + (1_000_000 + dead.offset()) + ", 0, "
                        + dead.offset()
                        + ", 'io.thousandhands.touch.recorded.v1', 'Unknown type', 100, now())");

        redrive("touches-0-" + (1_000_000 + dead.offset())).body("state", equalTo("redriven"));

        assertThat(kindsOf(touch)).containsExactly("call");
    }

    @Test
    void all_that_wait_for_one_cause_are_folded_in_bounded_steps() {
        for (int i = 0; i < 101; i++) {
            log.append(record(Touches.touch(UUID.randomUUID().toString(), "poison")));
        }
        putAside(raw("touch.imagined.v1", new byte[0]));
        await().atMost(Duration.ofSeconds(30)).until(() -> waiting("PgException 23514") == 101);
        database.execute("ALTER TABLE touch DROP CONSTRAINT known_kind");

        String next = redriveAll("?topic=touches&cause=PgException 23514")
                .body("items.state", not(hasItem("waiting")))
                .body("redriven", equalTo(100))
                .extract()
                .path("next");
        redriveAll("?topic=touches&cause=PgException 23514&cursor=" + next)
                .body("redriven", equalTo(1))
                .body("next", nullValue());

        assertThat(waiting("PgException 23514")).isZero();
        redriveAll("")
                .body("redriven", equalTo(0))
                .body("items.cause", hasItem("Unknown type io.thousandhands.touch.imagined.v1"));
    }

    @Test
    void ten_megabytes_are_put_aside_and_fetched_again_and_the_partition_goes_on() {
        log.allow(Topic.TOUCHES, 2 * TEN_MEGABYTES);
        RecordMetadata large = log.append(raw("touch.imagined.v1", new byte[TEN_MEGABYTES]));
        TouchEvent next = Touches.touch(UUID.randomUUID().toString(), "call");
        EncodedEvent encoded = Wire.encode(next, "/test", Instant.EPOCH);
        log.append(new ProducerRecord<>(
                names.of(Topic.TOUCHES), large.partition(), encoded.key(), encoded.value(), encoded.kafkaHeaders()));

        await().atMost(Duration.ofSeconds(30)).until(() -> !kindsOf(next).isEmpty());

        redrive("touches-" + large.partition() + "-" + large.offset())
                .body("size", equalTo(TEN_MEGABYTES))
                .body("cause", equalTo("Unknown type io.thousandhands.touch.imagined.v1"))
                .body("state", equalTo("waiting"));
    }

    @Test
    void what_is_read_again_from_the_beginning_is_put_aside_again_and_is_still_one() {
        String id = putAside(raw("touch.imagined.v1", new byte[0]));
        long all = count("TRUE");

        admin().post("/api/projections/sample-service/rebuild")
                .then()
                .statusCode(202)
                .body("tables", hasItem("touch"));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> admin().get(LETTERS + "/" + id).statusCode() == 200);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(count("TRUE")).isLessThanOrEqualTo(all));
    }

    @Test
    void only_administrators_look_and_only_at_what_is_there() {
        String rep = Backends.get().issuer().tokenFor().rep("ada");
        String manager = Backends.get().issuer().tokenFor().manager("grace");

        given().auth().oauth2(rep).get(LETTERS).then().statusCode(403);
        given().auth().oauth2(manager).post(LETTERS + "/redrive").then().statusCode(403);
        given().auth()
                .oauth2(manager)
                .post("/api/projections/sample-service/rebuild")
                .then()
                .statusCode(403);
        given().get(LETTERS).then().statusCode(401);
        admin().get("/api/dead-letters/another-service").then().statusCode(404);
        admin().post("/api/projections/another-service/rebuild").then().statusCode(404);
        admin().get(LETTERS + "/touches-0-999999999").then().statusCode(404).contentType("application/problem+json");
        admin().post(LETTERS + "/anything/redrive").then().statusCode(404);
        admin().get(LETTERS + "?topic=anything").then().statusCode(400);
        admin().get(LETTERS + "?state=anything").then().statusCode(400);
        admin().get(LETTERS + "?cursor=anything").then().statusCode(400);
    }

    private String putAside(ProducerRecord<String, byte[]> record) {
        RecordMetadata at = log.append(record);
        String id = "touches-" + at.partition() + "-" + at.offset();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> admin().get(LETTERS + "/" + id).statusCode() == 200);
        return id;
    }

    private ProducerRecord<String, byte[]> record(TouchEvent event) {
        return to(names.of(Topic.TOUCHES), event);
    }

    private static ProducerRecord<String, byte[]> to(String topic, TouchEvent event) {
        EncodedEvent encoded = Wire.encode(event, "/test", Instant.EPOCH);
        return new ProducerRecord<>(topic, null, encoded.key(), encoded.value(), encoded.kafkaHeaders());
    }

    private ProducerRecord<String, byte[]> raw(String type, byte[] value) {
        ProducerRecord<String, byte[]> raw =
                new ProducerRecord<>(names.of(Topic.TOUCHES), UUID.randomUUID().toString(), value);
        raw.headers().add(Wire.TYPE, ("io.thousandhands." + type).getBytes(UTF_8));
        return raw;
    }

    private static ValidatableResponse list(String parameters) {
        return admin().get(LETTERS + parameters).then().statusCode(200);
    }

    private static ValidatableResponse redrive(String id) {
        return admin().post(LETTERS + "/" + id + "/redrive").then().statusCode(200);
    }

    private static ValidatableResponse redriveAll(String parameters) {
        return admin().post(LETTERS + "/redrive" + parameters).then().statusCode(200);
    }

    private static RequestSpecification admin() {
        return given().auth().oauth2(Backends.get().issuer().tokenFor().admin());
    }

    private List<String> kindsOf(TouchEvent event) {
        return database.query("SELECT kind FROM touch WHERE id = '" + event.touchId() + "'");
    }

    private long waiting(String cause) {
        return count("state = 'waiting' AND cause = '" + cause + "'");
    }

    private long count(String condition) {
        return Long.parseLong(database.query("SELECT count(*) FROM dead_letter WHERE " + condition)
                .get(0));
    }
}
